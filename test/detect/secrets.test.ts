/** Secrets: every shape with a value that nobody holds; and what talks of secrets and is none. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf([
  "API_KEY",
  "JWT",
  "BEARER_TOKEN",
  "PRIVATE_KEY",
  "CONNECTION_STRING",
  "PASSWORD",
  "CREDENTIAL",
]);

const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString("base64url");
const JWT = `${part({ alg: "HS256", typ: "JWT" })}.${part({ sub: "jane.roe" })}.c2lnbmF0dXJlLW9mLW5v`;
const BODY = "MIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEAq7BFUpkGp3+LQmlQ";
const PEM = `-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----`;
const run = (length: number): string => "aB3dE6gH9jK2".repeat(10).slice(0, length);
const hex = (length: number): string => "0a1b2c3d4e5f".repeat(10).slice(0, length);

const KEYS: readonly string[] = [
  `sk-${run(48)}`,
  `sk-proj-${run(60)}`,
  `sk-ant-api03-${run(93)}-AA`,
  `sk-or-v1-${hex(64)}`,
  `sk_live_${run(24)}`,
  `rk_test_${run(24)}`,
  `whsec_${run(32)}`,
  "AKIA7EXAMPLE2KEY3ABC",
  `AIza${run(35)}`,
  `ya29.${run(40)}`,
  `ghp_${run(36)}`,
  `github_pat_${run(22)}_${run(59)}`,
  `glpat-${run(20)}`,
  `xoxb-123456789012-123456789012-${run(24)}`,
  `SG.${run(22)}.${run(43)}`,
  `hf_${run(34)}`,
  `npm_${run(36)}`,
  `dop_v1_${hex(64)}`,
  `hvs.${run(24)}`,
  `gsk_${run(52)}`,
  `1234567890:AA${run(33)}`,
  `${run(3)}8Q~${run(34)}`,
  `sk-lf-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
  `sb_secret_${run(31)}`,
  `dp.st.prd.${run(43)}`,
  `glrt-${run(10)}_t8${run(8)}`,
  `sq0csp-${run(43)}`,
  `e2b_${hex(40)}`,
  `tskey-auth-${run(17)}-${run(32)}`,
  `1//0g${run(60)}`,
  `access-production-${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
  "ASIA7EXAMPLE2KEY3ABC",
  `${run(3)}7Q~${run(34)}`,
  `glsoat-${run(24)}`,
  `hvb.${run(110)}`,
  `fo1_${run(43)}`,
  `ls__${hex(32)}`,
];

for (const key of KEYS)
  test(`a key by its shape: ${key.slice(0, 12)}`, () => {
    assert.deepEqual(find(`use ${key}, then go`), [`API_KEY ${key}`]);
    assert.deepEqual(find(`{"value":"${key}"}`), [`API_KEY ${key}`]);
    assert.deepEqual(find(`z${key}`), []);
  });

const POSITIVES: readonly (readonly [text: string, finding: string])[] = [
  ['{"AccessKeyId":"ASIA7EXAMPLE2KEY3ABC"}', "API_KEY ASIA7EXAMPLE2KEY3ABC"],
  ["https://example.org/in?password=Tiger2291%21&x=1", "PASSWORD Tiger2291%21"],
  ["password: Tiger2291!, then", "PASSWORD Tiger2291!"],
  ["the db pw for staging is Tiger2291x btw", "PASSWORD Tiger2291x"],
  ["mysql -h db1 -u root -pTiger2291x ehr", "PASSWORD Tiger2291x"],
  ['<wsse:Password Type="PasswordText">Tiger2291x</wsse:Password>', "PASSWORD Tiger2291x"],
  [
    'variable "db_password" {\n  type    = string\n  default = "Tiger2291x"\n}',
    "PASSWORD Tiger2291x",
  ],
  ["OPENAI_API_KEY=abcd1234efgh5678", "API_KEY abcd1234efgh5678"],
  ['{"apiKey": "Zx81kQpL90aa"}', "API_KEY Zx81kQpL90aa"],
  ["X-Api-Key: 5f2b8c1d9e", "API_KEY 5f2b8c1d9e"],
  ["https://example.org/v1?api_key=Zx81kQpL90aa&limit=5", "API_KEY Zx81kQpL90aa"],
  [`the API key is ${run(28)}.`, `API_KEY ${run(28)}`],
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
  ["jdbc:postgresql://db/care?user=app&password=s3cr3t&ssl=true", "PASSWORD s3cr3t"],
  ["Server=db;User Id=sa;Password=Tr0ub4dor;Encrypt=true", "PASSWORD Tr0ub4dor"],
  ["password: hunter22", "PASSWORD hunter22"],
  ["username: jane\npassword: crickets", "PASSWORD crickets"],
  [
    '{"user":"jane","password":"correct horse battery staple"}',
    "PASSWORD correct horse battery staple",
  ],
  ['{\\"password\\":\\"hunter22\\"}', "PASSWORD hunter22"],
  ["my password is hunter22, thanks", "PASSWORD hunter22"],
  ["the password for the portal is hunter22", "PASSWORD hunter22"],
  ["mysql --password=hunter22 -h db", "PASSWORD hunter22"],
  ["login --password hunter22", "PASSWORD hunter22"],
  ["export DB_PASSWORD='x b1'", "PASSWORD x b1"],
  ["<password>hunter22</password>", "PASSWORD hunter22"],
  ["PGPASSWORD=hunter22 psql", "PASSWORD hunter22"],
  ['"pwd": "hunter22"', "PASSWORD hunter22"],
  ["**Authorization: Bearer a1b2c3d4e5f60718**", "BEARER_TOKEN a1b2c3d4e5f60718"],
  ["**password: crickets**", "PASSWORD crickets"],
  [`use the token ${run(40)}, please`, `CREDENTIAL ${run(40)}`],
  ["user jane, pw: hunter22", "PASSWORD hunter22"],
  ["user: jane pass: hunter22", "PASSWORD hunter22"],
  ["the pass: Hunter22Aspen", "PASSWORD Hunter22Aspen"],
  ["machine api.example.org login jane password hunter22", "PASSWORD hunter22"],
  ["use the temp password R00ster!1, then", "PASSWORD R00ster!1"],
  ["temp password R00ster2x", "PASSWORD R00ster2x"],
  ['{"f":"machine api.example.org login jane password hunter22"}', "PASSWORD hunter22"],
  [
    "jane:$2y$10$abcdefghijklmnopqrstuuJ9Zk1Q2w3E4r5T6y7U8i9O0pAsDfGhJ",
    "PASSWORD $2y$10$abcdefghijklmnopqrstuuJ9Zk1Q2w3E4r5T6y7U8i9O0pAsDfGhJ",
  ],
  [
    '{"password_hash":"$6$saltsalt$abcdefghijklmnopqrstuuJ9Zk1Q2w3E4r5T6y7U8i9O0pAsDfGhJ"}',
    "PASSWORD $6$saltsalt$abcdefghijklmnopqrstuuJ9Zk1Q2w3E4r5T6y7U8i9O0pAsDfGhJ",
  ],
  ["https://example.org/verify?token=a1b2c3d4e5f6", "CREDENTIAL a1b2c3d4e5f6"],
  ["![x](https://example.org/b.svg?token=a1b2c3d4e5)](y)", "CREDENTIAL a1b2c3d4e5"],
  ["user=jane&pass=hunter22", "PASSWORD hunter22"],
  ["client_secret=Zx81kQpL90aa", "CREDENTIAL Zx81kQpL90aa"],
  [
    "aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzzz",
    "CREDENTIAL wJalrXUtnFEMIK7MDENGbPxRfiCYzzz",
  ],
  ['"refresh_token":"1a2b3c4d5e"', "CREDENTIAL 1a2b3c4d5e"],
  [`token=${hex(32)}`, `CREDENTIAL ${hex(32)}`],
  ["Authorization: Basic amFuZTpodW50ZXIyMg==", "CREDENTIAL amFuZTpodW50ZXIyMg=="],
  [`https://example.org/a.png?X-Amz-Signature=${hex(64)}`, `CREDENTIAL ${hex(64)}`],
  ["curl -u jane:hunter22 https://example.org/v1", "PASSWORD hunter22"],
  ["curl -s --user jane:hunter22 https://example.org/v1", "PASSWORD hunter22"],
  [`https://example.org/callback?code=${run(40)}&state=xyz`, `CREDENTIAL ${run(40)}`],
  [`SAMLResponse=${run(60)}&RelayState=x`, `CREDENTIAL ${run(60)}`],
  ['<add key="ApiKey" value="Zx81kQpL90aa" />', "API_KEY Zx81kQpL90aa"],
  ['{"name": "DB_PASSWORD", "value": "hunter22"}', "PASSWORD hunter22"],
  ["env:\n- name: DB_PASSWORD\n  value: hunter22", "PASSWORD hunter22"],
  [`Authorization: Negotiate ${run(40)}`, `CREDENTIAL ${run(40)}`],
  ["JWT_SECRET=mysupersecret", "CREDENTIAL mysupersecret"],
  [`SECRET_KEY_BASE=${hex(64)}`, `CREDENTIAL ${hex(64)}`],
  [`    client-key-data: ${run(60)}==`, `CREDENTIAL ${run(60)}==`],
  [`Cookie: theme=dark; session_id=${hex(32)}; lang=en`, `CREDENTIAL ${hex(32)}`],
  [`Bearer ${hex(64)}`, `BEARER_TOKEN ${hex(64)}`],
  [`sent bearer ${run(16)} there`, `BEARER_TOKEN ${run(16)}`],
  ["Authorization: Bearer abc123, then", "BEARER_TOKEN abc123"],
  [`api_key: |\n\t\t\t${hex(32)}`, `API_KEY ${hex(32)}`],
  [`api_key: >-\n  ${hex(32)}\nport: 80`, `API_KEY ${hex(32)}`],
  ["api_key: qwertzuiopasdfghjklyxcvbnm", "API_KEY qwertzuiopasdfghjklyxcvbnm"],
  ['apikey = @"k}o)p$e]nob(ody[>-_$#one"', "API_KEY k}o)p$e]nob(ody[>-_$#one"],
  [`app_key: ${hex(40)}`, `API_KEY ${hex(40)}`],
  [`client_key: ${hex(32)} # one`, `API_KEY ${hex(32)}`],
  [`ibm-cloud-key:${run(44)}`, `API_KEY ${run(44)}`],
  [`AWS key: ${run(40)}`, `API_KEY ${run(40)}`],
  [`encryptionKey: "${run(30)}"`, `CREDENTIAL ${run(30)}`],
  [`"privateKey": "${run(30)}"`, `CREDENTIAL ${run(30)}`],
  [`creds = ${run(30)}`, `CREDENTIAL ${run(30)}`],
  ["_auth = YWRtaW46aHVudGVyMjI=", "CREDENTIAL YWRtaW46aHVudGVyMjI="],
  [`GET https://example.org/api?key=${hex(32)}`, `CREDENTIAL ${hex(32)}`],
  ["token tk_gcXcamO2fKt4MLwDe", "CREDENTIAL tk_gcXcamO2fKt4MLwDe"],
  ['{"user":"jane","password":"secret"}', "PASSWORD secret"],
  ["pwd: 'password'", "PASSWORD password"],
  ["MYSQL_PASSWORD=secret", "PASSWORD secret"],
  ["db_password: $tiger@!lily", "PASSWORD $tiger@!lily"],
  ["Connect-Thing -User jane -Password 'crickets'", "PASSWORD crickets"],
  ['  password "crickets";', "PASSWORD crickets"],
  ["<wsse:Password>Tiger2291x", "PASSWORD Tiger2291x"],
  [`curl -u "${run(20)}:" https://example.org`, `PASSWORD ${run(20)}`],
  [`root:$6$saltsalt$${run(86)}:19000:0::/root`, `PASSWORD $6$saltsalt$${run(86)}`],
  [`admin:$apr1$tp8gl1bm$${run(22)}`, `PASSWORD $apr1$tp8gl1bm$${run(22)}`],
];

/** Values one behind the other: of one label, of two flags. */
const LISTED: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [`"api_keys": ["${hex(32)}", "${run(32)}"]`, [`API_KEY ${hex(32)}`, `API_KEY ${run(32)}`]],
  ["foo --pass crickets next; bar --password=pony", ["PASSWORD crickets", "PASSWORD pony"]],
  ['{"passwords":["Tiger2291x","crickets"],"n":2}', ["PASSWORD Tiger2291x", "PASSWORD crickets"]],
  [
    "passwords:\n  - 'Tiger2291x'\n  - 'crickets'\nport: 80",
    ["PASSWORD Tiger2291x", "PASSWORD crickets"],
  ],
  [`tokens: [${hex(32)}, ${run(32)}]`, [`CREDENTIAL ${hex(32)}`, `CREDENTIAL ${run(32)}`]],
];

for (const [text, findings] of LISTED)
  test(`found in a list: ${text.slice(0, 40)}`, () => assert.deepEqual(find(text), findings));

for (const [text, finding] of POSITIVES)
  test(`found in: ${text.slice(0, 70)}`, () => assert.deepEqual(find(text), [finding]));

const KEYED: readonly (readonly [key: string, text: string, finding: string])[] = [
  ["db.password", "hunter", "PASSWORD hunter"],
  ["http.request.header.x-api-key", "5f2b8c1d9e", "API_KEY 5f2b8c1d9e"],
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

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: templates are what is tested
const NEGATIVES: readonly string[] = [
  "DB_PASSWORD=\nOPENAI_MODEL=gpt-4o\nPORT=8080",
  "mysql -u root -p ehr < dump.sql",
  "docker run -u 1000 -p8080:80 app",
  "the pw is wrong again, and a pw for everybody is no pw",
  'variable "db_password" {\n  type      = string\n  sensitive = true\n}',
  `{"content":"user: jane\\npassword=","id":"chat"}`,
  `{"url":"?token="}`,
  "password must be 8 characters",
  "Reset your password at https://example.org/reset/password/12345",
  "password: required",
  '{"name": "password", "in": "formData", "value": "string"}',
  "https://example.org/catalog?code=E11.65&state=NC",
  "docker run -u 1000:1000 https://example.org",
  "curl -u jane:$PASSWORD https://example.org/v1",
  "client_secret: required",
  "Password: must be at least 8 characters",
  '{"password":"must be at least 8 characters"}',
  '{"type":"password","name":"password"}',
  '{"password":{"type":"string"}}',
  '{"password":"***"}',
  "password=${DB_PASSWORD}",
  "password: <password>",
  "password = os.environ['DB_PASSWORD']",
  "password=getpass()",
  "password: str = None",
  "self.password = config.password",
  "forgot_password: true",
  "the password is required",
  "password is incorrect",
  "PWD=/home/jane",
  "the password is 8-16 characters",
  "password: 12 to 16 characters",
  'x ? "PASS" : "FAIL"',
  "apiKey: azureTokenProvider,",
  "see set-the-password): `setThePassword(record, 12)`",
  "/-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----/s",
  "PASS: test_login",
  '{"pass":12,"fail":3}',
  "api_key=[API_KEY]",
  "api_key: your-api-key",
  "api_key = YOUR_API_KEY",
  "Set the API key in the header",
  '"api_key": "sk-...abcd"',
  "sk-short123",
  "task-1234567890abcdefghijklmnop",
  "risk-assessment-for-the-elderly-patient",
  "akiaIOSFODNN7EXAMPLE",
  "max_tokens: 4096, prompt_tokens=219, completion_tokens=31",
  '{"total_tokens":1234567890123456}',
  '{"token":"Hello","logprob":-0.31}',
  "tokenizer=cl100k_base_2023_v1_0",
  '"token_type":"Bearer"',
  "Bearer authentication is used",
  "the bearer of good news",
  "Authorization: Bearer <token>",
  "Authorization: Bearer ${TOKEN}",
  "Authorization: Bearer YOUR_ACCESS_TOKEN",
  "the secret is out",
  "secret management-system-2024-12-report",
  "token 84719265 of 90000000",
  "secretName: care-database",
  "a secret: never eat yellow snow",
  "basic care, basic information",
  "-----BEGIN CERTIFICATE-----\nMIIBVQIBADANBgkqhkiG9w0BAQEFAASCAT8wggE7AgEAAkEA",
  "-----BEGIN PUBLIC KEY-----",
  "-----BEGIN PRIVATE KEY-----\n...",
  "https://example.org:8080/a?b=c@d",
  "postgres://db.example.org:5432/care",
  "postgres://user:***@db.example.org/care",
  "postgres://${USER}:${PASSWORD}@db/care",
  "ssh://git@example.org/repo.git",
  "eyJ is how a token begins",
  "[API_KEY] [JWT:k7q2m9xa] password=[PASSWORD]",
  "call_abc123def456ghi789jkl0 toolu_01A09q90qw90lq917835lq9",
  "gen_ai.usage.input_tokens 219",
  "cookie=enabled; Cookie: theme=dark",
  "hash the password Argon2id, then",
  "a password Base64-encoded",
  "reset the password OAuth2Client.",
  "curl -u <user:password> https://example.org/endpoint",
  "passwords:\n- At least 12 characters\n- uppercase\n- 1 digit",
  '{"tokens":["Hello","world","2024"],"special_tokens":["<|im_end|>"]}',
  "password=[PASSWORD:k7q2m9xa] api_keys: [API_KEY]",
  "login(username=username, password=password)",
  "self.password = password\nself.secret = secret",
  "{ user: user,\n  password: password }",
  'open(self, password = "")',
  "password=$DB_PASSWORD&x=1; password=$user->password",
  "https://example.org/get?key=care-plans/2024-03/jan.pdf",
  "cache_key: orders-2024-01, sort_key: 12, app_key: main",
  "apiUrl=api.example.org, api_key: https://example.org/keys",
  "Bearer 2024-Q1, bearer bonds",
  "- token 84719265 of it, -key 12",
  "auth: basic, auth = none",
];
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: templates are what is tested

for (const text of NEGATIVES)
  test(`no secret in: ${text.slice(0, 70)}`, () => assert.deepEqual(find(text), []));

for (const text of [
  "test pass: 3/5 ok, pass: yes, first pass: step2, pass: false",
  "the user must log in, pass: all",
  "please log in and login again with password reset",
])
  test(`no password in: ${text}`, () => assert.deepEqual(find(text), []));
