/** `lethe scan`, as a shell or a check in CI sees it. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { encodeRequest } from "../../src/otlp/index.ts";
import { lethe, REQUEST } from "../support/command-line.ts";
import { scratchFolder } from "../support/scratch.ts";
import { MAIN } from "../support/serving.ts";

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
