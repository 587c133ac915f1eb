import { readFileSync } from "node:fs";

let compiled: WebAssembly.Module | undefined;

/** A new instance of assembly/index.ts with a memory of its own; compiled once a thread. */
export function instantiate<Exports>(): Exports {
  compiled ??= new WebAssembly.Module(readFileSync(new URL("./prefilter.wasm", import.meta.url)));
  return new WebAssembly.Instance(compiled, {}).exports as unknown as Exports;
}
