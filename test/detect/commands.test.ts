/** Passwords in commands; and the same letters behind programs to which they mean something else. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf(["API_KEY", "PASSWORD", "CREDENTIAL"]);

testMarked(
  {
    PASSWORD: [
      "mysqladmin -uroot -p«Tiger2291» status",
      "sshpass -p «Tiger2291!» ssh deploy@10.2.3.4",
      "sshpass -p'«Ti ger 2291»' scp a b:",
      "docker login -u ci -p «Tiger2291» registry.example.org",
      'docker login -u ci -p "«8080:80xY»" registry.example.org',
      "az login --service-principal -u 9a7b -p «Tiger~2291» --tenant t1",
      "sqlcmd -S db.example.org -U sa -P «Tiger2291» -Q 'select 1'",
      "zip -P «Tiger2291» out.zip a.csv",
      "7z x dump.7z -p«Tiger2291»",
      "redis-cli -h cache -a «Tiger2291» ping",
      "redis-cli --pass «Tiger2291» INFO",
      "http -a jroe:«Tiger2291» GET api.example.org",
      "curl -k -u jroe:«Tiger2291» https://api.example.org",
      "ldapsearch -x -D cn=admin -w «Tiger2291» -b dc=example",
      "openssl enc -aes-256-cbc -k «tiger2291» -in a",
      "openssl pkcs12 -in c.p12 -passin pass:«Tiger2291»",
      "smbclient //fs/share -U jroe%«Tiger2291»",
      "keytool -list -keystore k.jks -storepass «tiger2291»",
      "sqlplus scott/«tiger2291»@ORCL",
      'echo "jroe:«Tiger2291»" | chpasswd',
      "echo «tiger-2291» | docker login -u ci --password-stdin",
      "htpasswd -b .htpasswd jroe «tiger2291»",
      "CREATE USER 'jroe'@'%' IDENTIFIED BY '«Tiger2291»'",
      "AUTH «tiger2291»",
      "AUTH default «tiger2291!»",
      "HELLO 3 AUTH jroe «tiger2291»",
      "use «Tiger2291x!» as the new password",
    ],
    CREDENTIAL: [
      "//registry.example.org/:_auth=«amFuZTpUaWdlcjIyOTE=»",
      '"auths":{"registry.example.org":{"auth":"«amFuZTpUaWdlcjIyOTE=»"}}',
      "wss://rt.example.org/ws?auth=«aB3dE6gH9jK2aB3dE6gH9jK2»",
      "auth={user=app, credential=«kumquat-88»}",
      '"credentials":"«plum7lantern»"',
      "grant_type=authorization_code&code_verifier=«aB3dE6gH9jK2aB3dE6gH9jK2»",
    ],
    API_KEY: ["the admin key is «c9f4a8db83eb55e5adb459f0be15c825»"],
  },
  find,
);

const NONE: readonly string[] = [
  "docker run -p 8080:80 nginx",
  "docker login -u ci registry.example.org:5000",
  "docker login; docker run -p 8443:443 web2",
  "mkdir -p data/out2",
  "mysql -u root -p careclinic2024",
  "mysql -uroot -p$MYSQL_PW care",
  "mysqldump -P 3306 care",
  "psql -h db -U app -p 5432",
  "ssh -p 2222 host",
  "cp -a src2 dst2",
  "grep -w token2024 file",
  "sort -k 2,2n file1",
  "curl -k https://api.example.org/v2",
  "zip -r out.zip dir1",
  'redis-cli -a "$REDIS_PW" ping',
  "sshpass -e ssh host2",
  'keytool -storepass "$KS"',
  "smbclient -U guest% //fs/share",
  'echo "$PW" | docker login --password-stdin',
  "echo hello2024 | grep passwd",
  "sqlplus user@ORCL",
  "AUTH service timed out after 300",
  "AUTH 84719265",
  "identified by 'band scan'",
  '"auth": {"type": "bearer"}',
  "?auth=true",
  '"credentials":"same-origin"',
  "credential: RN4",
  "the write key was rotated in 2024",
  "used Metformin500 as the drug",
  "code_verifier=S256",
  "password: !vault |",
];

for (const text of NONE) test(`nothing in: ${text}`, () => assert.deepEqual(find(text), []));
