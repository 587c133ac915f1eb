import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, describe, type TestContext, test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { stringify } from "yaml";
import { run } from "../../src/cli/index.ts";
import { encodeRequest } from "../../src/otlp/index.ts";
import { ENVIRONMENT, NODE_OPTIONS } from "../../src/process-options.ts";
import { scratchFolder } from "../support/scratch.ts";
import { MAIN, type Serving, serve } from "../support/serving.ts";

async function lethe(
  args: readonly string[],
  input: string | Uint8Array = "",
  env: NodeJS.ProcessEnv = {},
) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { code, stdout, stderr };
}

/** What is refused starts nothing, and so needs no process of its own. */
async function refused(t: TestContext, command: string, config: string) {
  const said: string[] = [];
  t.mock.method(console, "error", (line: string) => said.push(line));
  const code = await run([process.execPath, MAIN, command, "--config", config], {});
  return { code, said: said.join("\n") };
}

const REQUEST = {
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              name: "chat",
              attributes: [{ key: "patient.ssn", value: { stringValue: "219-09-9999" } }],
            },
          ],
        },
      ],
    },
  ],
};

test("scan finds in text, prints no value, and ends with 1", async () => {
  const { code, stdout } = await lethe(["scan"], "call me, SSN 219-09-9999");
  assert.equal(code, 1);
  assert.match(stdout, /US_SSN .* characters 13-24/);
  assert.doesNotMatch(stdout, /219-09/);
});

test("scan ends with 0 when there is nothing", async () => {
  const { code, stdout } = await lethe(["scan", "--json"], "take 500 mg twice a day");
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(stdout), []);
});

test("scan reads OTLP/JSON and protobuf alike, by location", async () => {
  for (const input of [JSON.stringify(REQUEST), encodeRequest("traces", REQUEST)]) {
    const { code, stdout } = await lethe(["scan", "--json"], input);
    assert.equal(code, 1);
    assert.equal(JSON.parse(stdout)[0].location, 'attributes["patient.ssn"]');
  }
});

test("scan --redact writes the input in its own format", async () => {
  const { stdout } = await lethe(["scan", "--redact"], "SSN 219-09-9999.");
  assert.equal(stdout, "SSN [US_SSN].");
  const json = await lethe(["scan", "--redact"], JSON.stringify(REQUEST));
  assert.match(JSON.stringify(JSON.parse(json.stdout)), /\[US_SSN\]/);
});

test("scan reads what a pipe brings in its own time, and tells nothing of a reader that stops", async () => {
  const child = spawn(process.execPath, [MAIN, "scan", "--redact"]);
  const said = text(child.stderr);
  const line = "SSN 219-09-9999. ".repeat(10_000);
  for (let i = 0; i < 10; i++) {
    if (!child.stdin.write(line)) await once(child.stdin, "drain");
  }
  child.stdin.end();
  const [first] = await once(child.stdout, "data");
  child.stdout.destroy();
  assert.match(String(first), /^SSN \[US_SSN\]\. /);
  assert.equal(await said, "");
});

test("an output that a full disk cut off is told of", async () => {
  const scan = `"${process.execPath}" "${MAIN}" scan --redact > /dev/full`;
  const child = spawn("sh", ["-c", scan]);
  child.stdin.end("clean");
  const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  assert.match(stderr, /^lethe: standard output cannot be written: .*ENOSPC/);
  assert.equal(code, 2);
});

test("a wrong command line or configuration ends with 2 and says what is allowed", async () => {
  assert.equal((await lethe(["scan", "--format", "pdf"])).code, 2);
  const { code, stderr } = await lethe(["serve", "--config", "/nowhere.yaml"]);
  assert.equal(code, 2);
  assert.match(stderr, /\/nowhere\.yaml/);
});

test("scan takes the Collector's files of a request a line, and says which line is none", async () => {
  const logs = {
    resourceLogs: [{ scopeLogs: [{ logRecords: [{ severityText: "a@example.org" }] }] }],
  };
  const lines = `${JSON.stringify(REQUEST)}\n\n${JSON.stringify(logs)}\n`;
  const { stdout } = await lethe(["scan"], lines);
  assert.match(stdout, /US_SSN .* -:1 .*attributes\["patient\.ssn"\]/);
  assert.match(stdout, /EMAIL_ADDRESS .* -:3 .*severity_text/);
  const redacted = await lethe(["scan", "--redact"], lines);
  assert.equal(redacted.stdout.trim().split("\n").length, 2);
  assert.doesNotMatch(redacted.stdout, /219-09|a@example/);
  const { code, stderr } = await lethe(["scan"], `${lines}{"resourceLogs":[}\n`);
  assert.equal(code, 2);
  assert.match(stderr, /^lethe: -:4: expected JSON/);
});

test("scan prints as many findings as there are, into a pipe too", async () => {
  const { code, stdout } = await lethe(["scan"], "a@b.org ".repeat(150_000));
  assert.equal(code, 1);
  assert.equal(stdout.slice(stdout.lastIndexOf("\n", stdout.length - 2)), "\n150000 findings\n");
});

test("scan names the line as compilers do", async () => {
  const { stdout } = await lethe(["scan"], "one\ntwo\nSSN 219-09-9999\n");
  assert.match(stdout, /US_SSN .* -:3 /);
  const json = await lethe(["scan", "--json"], "SSN 219-09-9999\nSSN 219-09-9998\n");
  assert.deepEqual(
    (JSON.parse(json.stdout) as { line: number }[]).map(({ line }) => line),
    [1, 2],
  );
});

test("scan that could not read ends with 2, so that nobody takes it for a finding", async () => {
  const { code, stderr } = await lethe(["scan", "/nowhere.txt"]);
  assert.equal(code, 2);
  assert.match(stderr, /\/nowhere\.txt: cannot be read: no such file/);
  assert.match((await lethe(["scan", "/dev/zero"])).stderr, /\/dev\/zero: more than 256 MiB/);
  assert.equal((await lethe(["scan", "--json", "--redact"])).code, 2);
  assert.equal((await lethe(["scan", "--format", "otlp-json"], "{")).code, 2);
});

test("scan walks folders and unpacks what is packed, and names what it could not read", async () => {
  const folder = scratchFolder();
  const inner = join(folder, "b", "inner");
  mkdirSync(inner, { recursive: true });
  const text = Buffer.from("SSN 219-09-9999\n");
  writeFileSync(join(folder, "a.log.gz"), Buffer.concat([gzipSync(text), gzipSync("b@b.org\n")]));
  writeFileSync(join(inner, "spans"), zstdCompressSync(JSON.stringify(REQUEST)));
  writeFileSync(join(folder, "c.log"), "clean\n");
  // No folder would ever end that is a link to itself.
  symlinkSync(folder, join(inner, "again"));
  const elsewhere = join(scratchFolder(), "linked.txt");
  writeFileSync(elsewhere, text);
  symlinkSync(elsewhere, join(folder, "d.log"));
  symlinkSync("/nowhere", join(folder, "gone"));
  const clean = await lethe(["scan", "--json", folder]);
  assert.equal(clean.code, 1);
  assert.deepEqual(
    (JSON.parse(clean.stdout) as { file: string; entity: string }[]).map(({ file, entity }) => [
      file.slice(folder.length + 1),
      entity,
    ]),
    [
      ["a.log.gz", "US_SSN"],
      ["a.log.gz", "EMAIL_ADDRESS"],
      ["b/inner/spans", "US_SSN"],
      ["d.log", "US_SSN"],
    ],
  );
  writeFileSync(join(inner, "cut.gz"), gzipSync(text).subarray(0, -3));
  writeFileSync(join(inner, "more.gz"), Buffer.concat([gzipSync("clean"), text]));
  const { code, stdout, stderr } = await lethe(["scan", folder]);
  assert.equal(code, 2);
  assert.match(stdout, /\n4 findings\n$/);
  const says = "cut off, or not wholly gzip";
  assert.equal(stderr, `lethe: ${inner}/cut.gz: ${says}\nlethe: ${inner}/more.gz: ${says}\n`);
});

test("scan passes over a picture in a folder, and not one that was named", async () => {
  const folder = scratchFolder();
  const picture = join(folder, "logo.png");
  const pixels = Uint8Array.from({ length: 2048 }, (_, at) => (at * 37) % 251);
  writeFileSync(picture, Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), pixels]));
  const says = `lethe: ${picture}: neither text nor OTLP, and not scanned; unpack it, or have it read all the same by --format text\n`;
  writeFileSync(join(folder, "note.txt"), "clean\n");
  const clean = await lethe(["scan", folder]);
  assert.deepEqual(clean, { code: 0, stdout: "0 findings\n", stderr: says });
  writeFileSync(join(folder, "note.txt"), "SSN 219-09-9999\n");
  assert.equal((await lethe(["scan", folder])).code, 1);
  const named = await lethe(["scan", folder, picture]);
  assert.deepEqual([named.code, named.stderr], [2, says + says]);
});

test("scan unpacks no more than it reads", async () => {
  const bomb = gzipSync(Buffer.alloc(257 * 2 ** 20), { level: 1 });
  const { code, stderr } = await lethe(["scan"], bomb);
  assert.equal(code, 2);
  assert.match(stderr, /^lethe: -: more than 256 MiB/);
});

test("a file that cannot be scanned takes no finding of the others away", async () => {
  const { code, stdout, stderr } = await lethe(["scan", "/nowhere.txt", "-"], "SSN 219-09-9999");
  assert.equal(code, 2);
  assert.match(stdout, /US_SSN .*\n1 finding\n$/s);
  assert.match(stderr, /^lethe: \/nowhere\.txt: cannot be read: no such file\n$/);
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
    says: "store.file: /nowhere/x.sqlite: unable to open",
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
for (const { yaml, says } of misconfigured) {
  test(`serve refuses ${yaml} with 2 and names the setting`, async (t) => {
    const config = join(scratchFolder(), "lethe.yaml");
    writeFileSync(config, yaml);
    const { code, said } = await refused(t, "serve", config);
    assert.equal(code, 2);
    assert.ok(said.includes(says), said);
  });
}

const wrongModels = [
  { config: "{", labels: { PER: "PERSON" }, says: "config.json is no JSON" },
  { config: "{}", labels: { PER: "PERSON" }, says: "config.json has no id2label" },
  {
    config: '{"id2label": {"0": "O", "1": "B-PER", "2": "I-PER", "3": "LOC"}}',
    labels: { PATIENT: "PERSON" },
    says: "redaction.model.labels.PATIENT: the model has no such label; allowed: LOC, PER",
  },
  {
    config: '{"id2label": {"0": "O", "1": "B-PER"}}',
    labels: {},
    says: "redaction.model.labels: given none: nothing that the model says would count; allowed: PER",
  },
];
for (const { config, labels, says } of wrongModels) {
  test(`check refuses the labels ${JSON.stringify(labels)} for a model of ${config}`, async (t) => {
    const folder = scratchFolder();
    const file = join(folder, "lethe.yaml");
    writeFileSync(join(folder, "config.json"), config);
    writeFileSync(file, stringify({ redaction: { model: { folder, labels } } }));
    const { code, said } = await refused(t, "check", file);
    assert.equal(code, 2);
    assert.ok(said.includes(says), said);
  });
}

const wrongPacks = [
  {
    pack: "{name: x, rules: [{id: a.b, entity: US_SNN, severity: low, basis: x}]}",
    says: "rule a.b: entity US_SNN: no such entity",
  },
  {
    pack: "{name: x, rules: [{id: ab, entity: US_SSN, severity: low, basis: x}]}",
    says: "rules.0.id: lower-case words joined by dots allowed",
  },
  { pack: "name: x\nrules:\n\t- id: a", says: "Tabs are not allowed as indentation at line 3" },
];
for (const { pack, says } of wrongPacks) {
  test(`check refuses the pack ${JSON.stringify(pack)} with 2 and says why in a line`, async (t) => {
    const folder = scratchFolder();
    const file = join(folder, "rules.yaml");
    writeFileSync(file, pack);
    writeFileSync(join(folder, "lethe.yaml"), stringify({ policy: { packs: [file] } }));
    const { code, said } = await refused(t, "check", join(folder, "lethe.yaml"));
    assert.equal(code, 2);
    assert.ok(said.includes(says), said);
    assert.equal(said.split("\n").length, 1);
  });
}

test("check prints what is in force without secrets", async () => {
  const { code, stdout } = await lethe(["check"], "", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://x:1/?key=hush",
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=hush",
  });
  assert.equal(code, 0);
  assert.match(stdout, /api-key: "\[secret\]"/);
  assert.match(stdout, /# policy hipaa@[0-9a-f]{8}/);
  assert.match(stdout, /\n# {3}US_SSN +replace +from 0\.5 +hipaa\.phi\.us_ssn\n/);
  assert.match(stdout, /# upstream exporters\.otlphttp, http:\/\/x:1\/\?\[secret\]/);
  assert.doesNotMatch(stdout, /hush/);
});

test("check says where each signal goes when not all go the same way", async () => {
  const { stdout } = await lethe(["check"], "", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://x:1",
    OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: "grpc",
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: "api-key=hush",
  });
  assert.match(
    stdout,
    /# upstream of traces exporters\.otlp\/traces, http:\/\/x:1\n# upstream of logs and metrics exporters\.otlphttp, http:\/\/x:1\n/,
  );
  assert.doesNotMatch(stdout, /hush/);
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
