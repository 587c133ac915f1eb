import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";

test("the demo shows spans before and after, no address of a page that has ended, and ends with 0", async () => {
  const main = new URL("../../src/main.ts", import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [main, "demo", "--exit"]);
  // The page ends with the process.
  assert.doesNotMatch(stdout, /The stored trace/);
  assert.match(stdout, /■ chat gpt-4o-mini/);
  const after = stdout.split("\n").filter((line) => line.includes("after "));
  const before = stdout.split("\n").filter((line) => line.includes("before "));
  assert.ok(after.length >= 4);
  for (const value of ["219-09-9999", "555-0142", "jane.roe@example.org"]) {
    assert.ok(before.some((line) => line.includes(value)));
    assert.ok(!after.some((line) => line.includes(value)), value);
  }
  for (const placeholder of ["[US_SSN]", "[PHONE_NUMBER]", "[MEDICAL_RECORD_NUMBER]"])
    assert.ok(
      after.some((line) => line.includes(placeholder)),
      placeholder,
    );
});
