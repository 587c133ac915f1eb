/** The command line: in a process of its own, or in this one where nothing is started. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";
import { run } from "../../src/cli/index.ts";
import { MAIN } from "./serving.ts";

export async function lethe(
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
export async function refused(t: TestContext, command: string, config: string) {
  const said: string[] = [];
  t.mock.method(console, "error", (line: string) => said.push(line));
  const code = await run([process.execPath, MAIN, command, "--config", config], {});
  return { code, said: said.join("\n") };
}

/** What the commands are given to find. */
export const REQUEST = {
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
