/** What code, manuals, logs and cloud consoles say that looks like a person's, and the value that is one beside it. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";

const find = finderOf();

const CLEAN: readonly string[] = [
  "| Param | Type |\n| --- | --- |\n| Schema | object |",
  "- [Dev] Deps: update the linter",
  "function Bo(e,t){return Lo(e)}",
  "func (c *Conn) Close() error",
  "    elif isinstance(value, int):",
  "provider_name: str = None",
  "self.enter_called = False",
  "Amazon Lex V2 and Amazon Aurora PostgreSQL; a Managed Service for Apache Kafka cluster",
  "an Aurora DB cluster, a Travis CI job",
  "**Mark Missing workflows** and ### Grant Databases & Tools",
  "differential Gene Expression, Patient-Centric care",
  "Nelson Textbook of Pediatrics, Reinstalling LILO",
  "Chiari type II malformation",
  "Hyponatremia noted. Colonoscopy performed on the ward. Hematemesis began three days ago",
  "Kerberos works well. Protobuf explained: a guide. Terraform wants a token",
  "a condition called Hyponatremia, a tool named Kerberos; Patient has Hyponatremia.",
  "Error: down\n    at Foobarize (app.js:3:4)\n    at new Kerberize (app.js:4:5)",
  "location: Filesystem path to the file",
  '"provider": "acmecloud"',
  "pid=3123456 started by systemd",
  "Thompson negative, Hoffmann positive; Siemens Somatom Definition AS",
  "Thayer-Martin agar, Mueller-Hinton agar",
  "monthsShort: ['Jan', 'Feb', 'Mar']",
  "a Monte Carlo simulation, a Ping Pong driver",
  "MR Safe and MR Conditional implants; MS Contin 15 mg",
  "| Code | Name | Meaning |\n|---|---|---|\n| 1002 | Rate Limited | Too many requests |",
  '{"contact":[{"name":"FHIR project team"}]}',
  "BUT NOT LIMITED TO SUPPORT, UPDATES, ENHANCEMENTS, OR MODIFICATIONS",
  '"SecurityGroupId": "sg-0123abcd", --policy-store-id PSEXAMPLEabcdefg111111',
  'SymbolFlags["ClassMember"] = 106500',
  '"ContactArn": "arn:aws:ssm-contacts:us-east-2:111122223333:contact/oncall"',
  "arn:aws:secretsmanager:us-west-2:123456789012:secret:MyTestSecret-a1b2c3",
  '"CertificateArn": "arn:aws:acm:us-east-1:123456789012:certificate/fb1b9770-a305-495d-27e5e101ff3"',
  '"AwsAccountId": "123456789012"',
  '"NextToken": "eyJOZXh0VG9rZW4iOiBudWxsLCAiYW1vdW50IjogMTB9", "lockToken": "ed207e9c82e94a77"',
  '"clientToken": "a1b2c3d4-5678-90ab-cdef-11111EXAMPLE"',
  'ENCRYPTION_KEY="/etc/backup/backup.key"',
  "const token = isText ? accessToken : accessToken?.token;",
  "Licence - [#199](https://example.org/issues/199)",
  "can be found in /usr/share/common-licenses/CC0-1.0",
  "const CALLBACK_LIMIT = 2147483647;",
  "uridine phosphorylase (EC 2.4.2.3)",
  "43.6.5.1. Simple Loops",
  "git clone git@example.org:team/repo.git",
  "running as backup@my-project.iam.gserviceaccount.com",
];

for (const text of CLEAN) test(`clean: ${text}`, () => assert.deepEqual(find(text), []));

const FOUND: readonly (readonly [string, string])[] = [
  ["patient Das was seen", "PERSON Das"],
  ["Dev Patel called the clinic", "PERSON Dev Patel"],
  ["a young woman called Xyqla", "PERSON Xyqla"],
  ["The patient is Xyqlo", "PERSON Xyqlo"],
  ["location: Xyqlotown", "LOCATION Xyqlotown"],
  ["pid=84719265&page=2", "URL 84719265"],
  ["Xyqlo reviewed the chart", "PERSON Xyqlo"],
  ["Xyqlo lives on the second floor", "PERSON Xyqlo"],
  ["Bill Gates stated so", "PERSON Bill Gates"],
  ["Copyright (c) 2009-2014 Jane Roe", "PERSON Jane Roe"],
  ["MR SMITH was seen", "PERSON SMITH"],
  ["MR Nguyen was seen", "PERSON Nguyen"],
  ["| Name | Room |\n|---|---|\n| Xilo Brandt | 4B |", "PERSON Xilo Brandt"],
  ['{"contact":{"name":"Rose Young"}}', "PERSON Rose Young"],
  ["lives in PORTLAND, OR 97201", "LOCATION PORTLAND"],
  ['"policyNumber": "84719265"', "HEALTH_PLAN_ID 84719265"],
  ["RX: 84719265", "HEALTH_PLAN_ID 84719265"],
  ["access_token=abcd1234efgh5678ijkl", "CREDENTIAL abcd1234efgh5678ijkl"],
  ["client_token=s3cr3tabcd1234efgh5678", "CREDENTIAL s3cr3tabcd1234efgh5678"],
  ["connected from 43.6.5.1.", "IP_ADDRESS 43.6.5.1"],
  ["jane.roe@example.org", "EMAIL_ADDRESS jane.roe@example.org"],
  ["2024-03-14 08:15:00 Patient admitted to ICU", "DATE_TIME 2024-03-14 08:15:00"],
  ["2024-03-14 08:15:00 Started metformin 500 mg", "DATE_TIME 2024-03-14 08:15:00"],
  ["2024-03-14 08:15:00 dose given, host=ward7", "DATE_TIME 2024-03-14 08:15:00"],
];

for (const [text, found] of FOUND)
  test(`found: ${text}`, () => assert.ok(find(text).includes(found), find(text).join(" | ")));
