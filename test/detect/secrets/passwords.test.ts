/** Passwords: said, labelled, in commands and connection strings, hashed; and what passes and is none. */
import assert from "node:assert/strict";
import test from "node:test";
import { findSecrets as find, run } from "../../support/secrets.ts";

const POSITIVES: readonly (readonly [text: string, finding: string])[] = [
  ["Password - Hunter2xQ9", "PASSWORD Hunter2xQ9"],
  ["your password?\nCaller: it's Hunter2xQ9", "PASSWORD Hunter2xQ9"],
  ["password (Winter2024!)", "PASSWORD Winter2024!"],
  ["https://example.org/in?password=Tiger2291%21&x=1", "PASSWORD Tiger2291%21"],
  ["password: Tiger2291!, then", "PASSWORD Tiger2291!"],
  ["the db pw for staging is Tiger2291x btw", "PASSWORD Tiger2291x"],
  ["mysql -h db1 -u root -pTiger2291x ehr", "PASSWORD Tiger2291x"],
  ['<wsse:Password Type="PasswordText">Tiger2291x</wsse:Password>', "PASSWORD Tiger2291x"],
  [
    'variable "db_password" {\n  type    = string\n  default = "Tiger2291x"\n}',
    "PASSWORD Tiger2291x",
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
  ["**password: crickets**", "PASSWORD crickets"],
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
  ["user=jane&pass=hunter22", "PASSWORD hunter22"],
  ["curl -u jane:hunter22 https://example.org/v1", "PASSWORD hunter22"],
  ["curl -s --user jane:hunter22 https://example.org/v1", "PASSWORD hunter22"],
  ['{"name": "DB_PASSWORD", "value": "hunter22"}', "PASSWORD hunter22"],
  ["env:\n- name: DB_PASSWORD\n  value: hunter22", "PASSWORD hunter22"],
  ['{"user":"jane","password":"secret"}', "PASSWORD secret"],
  ["pwd: 'password'", "PASSWORD password"],
  ["MYSQL_PASSWORD=secret", "PASSWORD secret"],
  ["Server=db;uid=app;pwd=secret", "PASSWORD secret"],
  ["define('DB_PASSWORD', 'Tiger2291x');", "PASSWORD Tiger2291x"],
  ["db_password: $tiger@!lily", "PASSWORD $tiger@!lily"],
  ["Connect-Thing -User jane -Password 'crickets'", "PASSWORD crickets"],
  ['  password "crickets";', "PASSWORD crickets"],
  ["<wsse:Password>Tiger2291x", "PASSWORD Tiger2291x"],
  [`curl -u "${run(20)}:" https://example.org`, `PASSWORD ${run(20)}`],
  [`root:$6$saltsalt$${run(86)}:19000:0::/root`, `PASSWORD $6$saltsalt$${run(86)}`],
  [`admin:$apr1$tp8gl1bm$${run(22)}`, `PASSWORD $apr1$tp8gl1bm$${run(22)}`],
];

for (const [text, finding] of POSITIVES)
  test(`found in: ${text.slice(0, 70)}`, () => assert.deepEqual(find(text), [finding]));

/** Values one behind the other: of one label, of two flags. */
const LISTED: readonly (readonly [text: string, findings: readonly string[]])[] = [
  ["foo --pass crickets next; bar --password=pony", ["PASSWORD crickets", "PASSWORD pony"]],
  ['{"passwords":["Tiger2291x","crickets"],"n":2}', ["PASSWORD Tiger2291x", "PASSWORD crickets"]],
  [
    "passwords:\n  - 'Tiger2291x'\n  - 'crickets'\nport: 80",
    ["PASSWORD Tiger2291x", "PASSWORD crickets"],
  ],
];

for (const [text, findings] of LISTED)
  test(`found in a list: ${text.slice(0, 40)}`, () => assert.deepEqual(find(text), findings));

const KEYED: readonly (readonly [key: string, text: string, finding: string])[] = [
  ["db.password", "hunter", "PASSWORD hunter"],
];

for (const [key, text, finding] of KEYED)
  test(`found under the key ${key}: ${text.slice(0, 20)}`, () =>
    assert.deepEqual(find(text, key), [finding]));

for (const text of [
  "test pass: 3/5 ok, pass: yes, first pass: step2, pass: false",
  "the user must log in, pass: all",
  "please log in and login again with password reset",
])
  test(`no password in: ${text}`, () => assert.deepEqual(find(text), []));
