import assert from "node:assert/strict";
import { registerHooks } from "node:module";
import test from "node:test";

const loaded: string[] = [];
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    loaded.push(resolved.url);
    return resolved;
  },
});
await import("../src/cli/serve.ts");

/** What workers have, and the main thread would load for nothing: 12 MB. */
const spared = [
  { name: "recognisers", part: "/src/detect/detector.ts" },
  { name: "stages of redaction", part: "/src/pipeline/redact.ts" },
];

for (const { name, part } of spared)
  test(`lethe serve loads no ${name}`, () =>
    assert.deepEqual(
      loaded.filter((url) => url.endsWith(part)),
      [],
    ));
