import assert from "node:assert/strict";
import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { stringify } from "yaml";
import { encodeRequest } from "../../src/otlp/index.ts";
import { ENVIRONMENT, NODE_OPTIONS } from "../../src/process-options.ts";

const MAIN = new URL("../../src/main.ts", import.meta.url).pathname;

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

test("a wrong command line or configuration ends with 2 and says what is allowed", async () => {
  assert.equal((await lethe(["scan", "--format", "pdf"])).code, 2);
  const { code, stderr } = await lethe(["serve", "--config", "/nowhere.yaml"]);
  assert.equal(code, 2);
  assert.match(stderr, /\/nowhere\.yaml/);
});

test("check prints what is in force without secrets", async () => {
  const { code, stdout } = await lethe(["check"], "", {
    OTEL_EXPORTER_OTLP_ENDPOINT: "http://x:1",
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=hush",
  });
  assert.equal(code, 0);
  assert.match(stdout, /api-key: "\[secret\]"/);
  assert.match(stdout, /# policy hipaa@[0-9a-f]{8}/);
  assert.doesNotMatch(stdout, /hush/);
});

describe("serve", () => {
  const folder = mkdtempSync(join(tmpdir(), "lethe-serve-"));
  let child: ChildProcessByStdio<null, null, Readable>;
  let http: number;
  before(async () => {
    const config = join(folder, "lethe.yaml");
    writeFileSync(config, stringify(configOnFreePorts(folder)));
    child = spawn(process.execPath, [MAIN, "serve", "--config", config], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    ({ http } = JSON.parse(await nextLine(child.stderr, "ready")));
  });
  after(() => {
    child.kill();
    rmSync(folder, { recursive: true });
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
    const response = await fetch(`http://127.0.0.1:${http}/v1/traces`, {
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

function configOnFreePorts(folder: string): object {
  const endpoint = { endpoint: "127.0.0.1:0" };
  return {
    receivers: { otlp: { protocols: { http: endpoint, grpc: endpoint } } },
    redaction: { workers: 1 },
    admin: endpoint,
    health_check: endpoint,
    telemetry: { metrics: endpoint },
    store: { file: join(folder, "spans.sqlite") },
  };
}

async function nextLine(stream: Readable, part: string): Promise<string> {
  for await (const line of createInterface(stream)) if (line.includes(part)) return line;
  return assert.fail(`no line with ${part}`);
}
