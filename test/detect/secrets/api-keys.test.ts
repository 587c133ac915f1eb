/** Keys of programs: by their shape, and by the label that stands before them. */
import assert from "node:assert/strict";
import test from "node:test";
import { findSecrets as find, hex, run } from "../../support/secrets.ts";

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
  ["What is your api key? q7Zk29LmXw4RtB81vNcY6HdP", "API_KEY q7Zk29LmXw4RtB81vNcY6HdP"],
  ["API key not found: q7Zk29LmXw4RtB81vNcY6HdP", "API_KEY q7Zk29LmXw4RtB81vNcY6HdP"],
  ['{"AccessKeyId":"ASIA7EXAMPLE2KEY3ABC"}', "API_KEY ASIA7EXAMPLE2KEY3ABC"],
  ["OPENAI_API_KEY=abcd1234efgh5678", "API_KEY abcd1234efgh5678"],
  ['{"apiKey": "Zx81kQpL90aa"}', "API_KEY Zx81kQpL90aa"],
  ["X-Api-Key: 5f2b8c1d9e", "API_KEY 5f2b8c1d9e"],
  ["https://example.org/v1?api_key=Zx81kQpL90aa&limit=5", "API_KEY Zx81kQpL90aa"],
  [`the API key is ${run(28)}.`, `API_KEY ${run(28)}`],
  ['<add key="ApiKey" value="Zx81kQpL90aa" />', "API_KEY Zx81kQpL90aa"],
  [`api_key: |\n\t\t\t${hex(32)}`, `API_KEY ${hex(32)}`],
  [`api_key: >-\n  ${hex(32)}\nport: 80`, `API_KEY ${hex(32)}`],
  ["api_key: qwertzuiopasdfghjklyxcvbnm", "API_KEY qwertzuiopasdfghjklyxcvbnm"],
  ['apikey = @"k}o)p$e]nob(ody[>-_$#one"', "API_KEY k}o)p$e]nob(ody[>-_$#one"],
  [`app_key: ${hex(40)}`, `API_KEY ${hex(40)}`],
  [`client_key: ${hex(32)} # one`, `API_KEY ${hex(32)}`],
  [`ibm-cloud-key:${run(44)}`, `API_KEY ${run(44)}`],
  [`AWS key: ${run(40)}`, `API_KEY ${run(40)}`],
];

for (const [text, finding] of POSITIVES)
  test(`found in: ${text.slice(0, 70)}`, () => assert.deepEqual(find(text), [finding]));

/** Values one behind the other: of one label, of two flags. */
const LISTED: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [`api_keys:\n  - "${hex(32)}"\n  - "${hex(40)}"`, [`API_KEY ${hex(32)}`, `API_KEY ${hex(40)}`]],
  [`"api_keys": ["${hex(32)}", "${run(32)}"]`, [`API_KEY ${hex(32)}`, `API_KEY ${run(32)}`]],
];

for (const [text, findings] of LISTED)
  test(`found in a list: ${text.slice(0, 40)}`, () => assert.deepEqual(find(text), findings));

const KEYED: readonly (readonly [key: string, text: string, finding: string])[] = [
  ["http.request.header.x-api-key", "5f2b8c1d9e", "API_KEY 5f2b8c1d9e"],
];

for (const [key, text, finding] of KEYED)
  test(`found under the key ${key}: ${text.slice(0, 20)}`, () =>
    assert.deepEqual(find(text, key), [finding]));
