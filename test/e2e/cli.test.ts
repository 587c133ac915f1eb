/** What all commands have in common, and `lethe serve`. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { ENVIRONMENT, NODE_OPTIONS } from "../../src/process-options.ts";
import { lethe, REQUEST, refused } from "../support/command-line.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Serving, serve } from "../support/serving.ts";

test("a wrong command line or configuration ends with 2 and says what is allowed", async () => {
  assert.equal((await lethe(["scan", "--format", "pdf"])).code, 2);
  const { code, stderr } = await lethe(["serve", "--config", "/nowhere.yaml"]);
  assert.equal(code, 2);
  assert.match(stderr, /\/nowhere\.yaml/);
});

test("--version is the package's", async () => {
  const manifest = new URL("../../package.json", import.meta.url);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  assert.equal((await lethe(["--version"])).stdout, `${version}\n`);
});

const misconfigured = [
  { yaml: "policy: {packs: [hippa]}", says: 'policy.packs: given "hippa", did you mean hipaa?' },
  {
    yaml: "policy: {entities: {US_SNN: {}}}",
    says: "US_SNN: no such entity, and no rule's detect says how it is found; did you mean US_SSN?",
  },
  {
    yaml: "policy: {entities: {SSN: {}}}",
    says: "SSN: no such entity, and no rule's detect says how it is found; did you mean US_SSN?",
  },
  {
    yaml: "policy: {entities: {email: {}}}",
    says: "email: no such entity, and no rule's detect says how it is found; did you mean EMAIL_ADDRESS?",
  },
  { yaml: "name: acme\nrules: []", says: "a pack of rules and no configuration" },
  {
    yaml: "policy: {entities: {US_SSN: {action: pseudonym}}}",
    says: "policy.entities.US_SSN.action: given pseudonym, which needs a pseudonym key",
  },
  {
    yaml: "store: {file: /nowhere/x.sqlite}",
    says: "store.file: /nowhere/x.sqlite: ",
  },
  {
    yaml: "receivers: {otlp: {protocols: {http: {tls: {cert_file: /nowhere.pem, key_file: /k}}}}}",
    says: "receivers.otlp.protocols.http.tls.cert_file: /nowhere.pem cannot be read: no such file",
  },
  {
    yaml: "exporters: {otlphttp: {endpoint: 'https://x', tls: {ca_file: /nowhere.pem}}}",
    says: "exporters.otlphttp.tls.ca_file: /nowhere.pem cannot be read: no such file",
  },
  {
    yaml: "redaction: {model: {folder: /nowhere}}",
    says: "redaction.model.folder: /nowhere/config.json cannot be read: no such file",
  },
];
for (const { yaml, says } of misconfigured)
  for (const command of ["serve", "check"])
    test(`${command} refuses ${yaml} with 2 and names the setting`, async (t) => {
      const config = join(scratchFolder(), "lethe.yaml");
      writeFileSync(config, yaml);
      const { code, said } = await refused(t, command, config);
      assert.equal(code, 2);
      assert.ok(said.includes(says), said);
    });

describe("serve", () => {
  const folder = scratchFolder();
  let child: Serving["child"];
  let ready: Serving["ready"];
  before(async () => {
    ({ child, ready } = await serve(folder));
  });
  after(() => child.kill());

  test("says where spans go", () => {
    const { level, upstream, endpoint } = ready;
    const expected = { level: "info", upstream: "store", endpoint: join(folder, "spans.sqlite") };
    assert.deepEqual({ level, upstream, endpoint }, expected);
  });

  test("runs with what Node and the allocator can be told at a start alone", {
    skip: process.platform === "linux" ? false : "only Linux shows how a process was started",
  }, () => {
    const said = ["cmdline", "environ"].map((file) =>
      readFileSync(`/proc/${child.pid}/${file}`, "utf8"),
    );
    for (const option of [...NODE_OPTIONS, ...Object.keys(ENVIRONMENT)])
      assert.ok(said.join("").includes(option), option);
  });

  test("takes a span, and ends with 0 at SIGTERM", async () => {
    const response = await fetch(`http://127.0.0.1:${ready.http}/v1/traces`, {
      method: "POST",
      body: JSON.stringify(REQUEST),
      headers: { "content-type": "application/json" },
    });
    assert.equal(response.status, 200);
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    assert.equal(code, 0);
    assert.doesNotMatch(readFileSync(join(folder, "spans.sqlite"), "latin1"), /219-09-9999/);
  });
});
