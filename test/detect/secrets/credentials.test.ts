/** Tokens, private keys, connection strings, signed headers and cookies. */
import assert from "node:assert/strict";
import test from "node:test";
import { findSecrets as find, hex, run } from "../../support/secrets.ts";

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
const JWT = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "jane.roe" })}.c2lnbmF0dXJlLW9mLW5v`;
const BODY = "MIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEAq7BFUpkGp3+LQmlQ";
const PEM = `-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----`;

const POSITIVES: readonly (readonly [text: string, finding: string])[] = [
  [`token ${JWT} was sent`, `JWT ${JWT}`],
  [`Authorization: Bearer ${JWT}`, `JWT ${JWT}`],
  ["Authorization: Bearer a1b2c3d4e5f60718", "BEARER_TOKEN a1b2c3d4e5f60718"],
  ['{"Authorization":"Bearer mF_9.B5f-4.1JqM"}', "BEARER_TOKEN mF_9.B5f-4.1JqM"],
  [`curl -H "Authorization: Bearer ${run(32)}" https://example.org`, `BEARER_TOKEN ${run(32)}`],
  [`key:\n${PEM}\nend`, `PRIVATE_KEY ${PEM}`],
  [
    `{"private_key":"${PEM.replaceAll("\n", "\\n")}"}`,
    `PRIVATE_KEY ${PEM.replaceAll("\n", "\\n")}`,
  ],
  [
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${BODY}`,
    `PRIVATE_KEY -----BEGIN OPENSSH PRIVATE KEY-----\n${BODY}`,
  ],
  [
    "postgres://app:s3cr3t@db.example.org:5432/care?sslmode=require",
    "CONNECTION_STRING postgres://app:s3cr3t@db.example.org:5432/care?sslmode=require",
  ],
  ["redis://:s3cr3t@cache:6379/0", "CONNECTION_STRING redis://:s3cr3t@cache:6379/0"],
  [
    "mongodb+srv://app:p%40ss@c0.example.org/care.",
    "CONNECTION_STRING mongodb+srv://app:p%40ss@c0.example.org/care",
  ],
  [
    "see https://jane:hunter22@example.org/x",
    "CONNECTION_STRING https://jane:hunter22@example.org/x",
  ],
  [
    `AccountName=care;AccountKey=${run(86)}==;EndpointSuffix=core.example.org`,
    `CONNECTION_STRING ${run(86)}==`,
  ],
  ["**Authorization: Bearer a1b2c3d4e5f60718**", "BEARER_TOKEN a1b2c3d4e5f60718"],
  [`use the token ${run(40)}, please`, `CREDENTIAL ${run(40)}`],
  ["https://example.org/verify?token=a1b2c3d4e5f6", "CREDENTIAL a1b2c3d4e5f6"],
  ["![x](https://example.org/b.svg?token=a1b2c3d4e5)](y)", "CREDENTIAL a1b2c3d4e5"],
  ["client_secret=Zx81kQpL90aa", "CREDENTIAL Zx81kQpL90aa"],
  [
    "aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzzz",
    "CREDENTIAL wJalrXUtnFEMIK7MDENGbPxRfiCYzzz",
  ],
  ['"refresh_token":"1a2b3c4d5e"', "CREDENTIAL 1a2b3c4d5e"],
  [`token=${hex(32)}`, `CREDENTIAL ${hex(32)}`],
  ["Authorization: Basic amFuZTpodW50ZXIyMg==", "CREDENTIAL amFuZTpodW50ZXIyMg=="],
  [`https://example.org/a.png?X-Amz-Signature=${hex(64)}`, `CREDENTIAL ${hex(64)}`],
  [`https://example.org/callback?code=${run(40)}&state=xyz`, `CREDENTIAL ${run(40)}`],
  [`SAMLResponse=${run(60)}&RelayState=x`, `CREDENTIAL ${run(60)}`],
  [`Authorization: Negotiate ${run(40)}`, `CREDENTIAL ${run(40)}`],
  ["JWT_SECRET=mysupersecret", "CREDENTIAL mysupersecret"],
  [`SECRET_KEY_BASE=${hex(64)}`, `CREDENTIAL ${hex(64)}`],
  [`    client-key-data: ${run(60)}==`, `CREDENTIAL ${run(60)}==`],
  [`Cookie: theme=dark; session_id=${hex(32)}; lang=en`, `CREDENTIAL ${hex(32)}`],
  [`Bearer ${hex(64)}`, `BEARER_TOKEN ${hex(64)}`],
  [`sent bearer ${run(16)} there`, `BEARER_TOKEN ${run(16)}`],
  ["Authorization: Bearer abc123, then", "BEARER_TOKEN abc123"],
  [`encryptionKey: "${run(30)}"`, `CREDENTIAL ${run(30)}`],
  [`"privateKey": "${run(30)}"`, `CREDENTIAL ${run(30)}`],
  [`creds = ${run(30)}`, `CREDENTIAL ${run(30)}`],
  ["_auth = YWRtaW46aHVudGVyMjI=", "CREDENTIAL YWRtaW46aHVudGVyMjI="],
  [`GET https://example.org/api?key=${hex(32)}`, `CREDENTIAL ${hex(32)}`],
  ["token tk_gcXcamO2fKt4MLwDe", "CREDENTIAL tk_gcXcamO2fKt4MLwDe"],
];

for (const [text, finding] of POSITIVES)
  test(`found in: ${text.slice(0, 70)}`, () => assert.deepEqual(find(text), [finding]));

/** Values one behind the other: of one label, of two flags. */
const LISTED: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [`tokens: [${hex(32)}, ${run(32)}]`, [`CREDENTIAL ${hex(32)}`, `CREDENTIAL ${run(32)}`]],
];

for (const [text, findings] of LISTED)
  test(`found in a list: ${text.slice(0, 40)}`, () => assert.deepEqual(find(text), findings));

const KEYED: readonly (readonly [key: string, text: string, finding: string])[] = [
  ["http.request.header.authorization", `Bearer ${run(20)}`, `BEARER_TOKEN ${run(20)}`],
  [
    "http.request.header.authorization",
    "Basic amFuZTpodW50ZXIyMg==",
    "CREDENTIAL amFuZTpodW50ZXIyMg==",
  ],
  [
    "http.request.header.authorization",
    `SharedKey account:${run(40)}=`,
    `CREDENTIAL account:${run(40)}=`,
  ],
  ["http.request.header.proxy-authorization", `Negotiate ${run(40)}`, `CREDENTIAL ${run(40)}`],
  [
    "http.request.header.authorization",
    `Hawk id="jroe", mac="${run(30)}="`,
    `CREDENTIAL id="jroe", mac="${run(30)}="`,
  ],
  ["http.request.header.cookie", `session_id=${hex(32)}`, `CREDENTIAL ${hex(32)}`],
  ["app.client_secret", "Zx81kQpL90aa", "CREDENTIAL Zx81kQpL90aa"],
];

for (const [key, text, finding] of KEYED)
  test(`found under the key ${key}: ${text.slice(0, 20)}`, () =>
    assert.deepEqual(find(text, key), [finding]));
