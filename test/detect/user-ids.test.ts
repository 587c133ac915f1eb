/** Who uses an agent, by the attribute or the field that says so. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

for (const key of [
  "user.id",
  "user.name",
  "enduser.id",
  "gen_ai.user",
  "gen_ai.request.user",
  "llm.user",
  "langfuse.user.id",
  "traceloop.association.properties.user_id",
  "ai.telemetry.metadata.userId",
  "metadata.username",
  "gen_ai.request.safety_identifier",
  "feature_flag.context.id",
])
  for (const value of ["jroe84", "sa.roe", "jane.roe", "84719265", "auth0|jroe84"])
    test(`${value} under ${key}`, () => assert.deepEqual(find(value, key), [`UNIQUE_ID ${value}`]));

test("an account of a user, whose number is an account's", () => {
  assert.deepEqual(find("jroe84", "user.account_id"), ["UNIQUE_ID jroe84"]);
  assert.deepEqual(find("84719265", "user.account_id"), ["ACCOUNT_NUMBER 84719265"]);
});

test("a name and an address stay what they are", () => {
  assert.deepEqual(find("Jane Roe", "user.name"), ["PERSON Jane Roe"]);
  assert.deepEqual(find("jane@example.org", "user.id"), ["EMAIL_ADDRESS jane@example.org"]);
});

for (const [key, value] of [
  ["user.id", "9f1c2e7a-0d1b-4c7e-9e57-1b2c3d4e5f60"],
  ["user.name", "root"],
  ["user.name", "svc-intake"],
  ["user.name", "github-actions[bot]"],
  ["user.roles", "admin2"],
  ["user.account_id", "9f1c2e7a-0d1b-4c7e-9e57-1b2c3d4e5f60"],
  ["feature_flag.key", "new-intake2"],
  ["cloud.account.id", "app1account"],
  ["db.user", "app_user1"],
  ["process.user.name", "jroe84"],
  ["gen_ai.user.message", "hello there"],
  ["user_agent.original", "curl/8.4.0"],
] as const)
  test(`${value} under ${key} stays`, () => assert.deepEqual(find(value, key), []));

for (const [text, value] of [
  ['{"user_id":"jroe84","plan":"A"}', "jroe84"],
  ['{"user_id":84719265}', "84719265"],
  ["userId=84719265 signed in", "84719265"],
  ["MyChart username: jroe84, then", "jroe84"],
  ["POST /login?username=jroe84&next=home", "jroe84"],
  ["userId=jmarchetti,serverNode=DF28", "jmarchetti"],
  ["level=info user_id=jroe msg=ok", "jroe"],
  ["login ok user=hsalinas ip=x", "hsalinas"],
  ["session opened uid=hsalinas", "hsalinas"],
  ['{"login":"jokafor58"}', "jokafor58"],
  ['{"loginName":"jane.roe"}', "jane.roe"],
  ['{"portal_user":"hsalinas"}', "hsalinas"],
  ['{"preferred_username":"jane.okafor"}', "jane.okafor"],
  ["User name: jroe1958, locked", "jroe1958"],
  ["AUDIT user=wschoenfeld2 role=RN", "wschoenfeld2"],
] as const)
  test(`found in ${text}`, () => assert.deepEqual(find(text), [`UNIQUE_ID ${value}`]));

for (const text of [
  '{"username":"string","user_id":"<id>"}',
  "USER_NAME=postgres",
  "filter(user_id=uid, username=grafana)",
  "user_id=current_user",
  '{"user_id":"uuid","name":"user"}',
  '{"user_id":"9f1c2e7a-0d1b-4c7e-9e57-1b2c3d4e5f60"}',
  "user: hello, I need 2 refills",
  "uid=1000 gid=1000 uid=www-data",
  "connect user=postgres, user=jenkins, user=grafana, user=svc_app, app_user=hsalinas",
  "set the username to what you like",
  '{"login":"oauth2","portal_user":"true"}',
  "Login: step2 of 3, login=ok, login: 5 attempts",
  '{"login":"octocat","user name":"string","username":"request.user"}',
])
  test(`none in ${text}`, () => assert.deepEqual(find(text), []));

for (const [text, id] of [
  ["CEF:0|A|B|1|2|C|3|suser=jroe-nurse cn1=4", "jroe-nurse"],
  ["LEEF:2.0|A|B|1|v|\tusrName=jroe\tsev=4", "jroe"],
  ["bind uid=jane.roe,ou=people,dc=example,dc=org", "jane.roe"],
] as const)
  test(`${id} of ${text}`, () => assert.deepEqual(find(text), [`UNIQUE_ID ${id}`]));

for (const text of ["uid=1000(app) gid=1000", "uid=33,gid=33", "suser=root duser=SYSTEM"])
  test(`no one's: ${text}`, () => assert.deepEqual(find(text), []));
