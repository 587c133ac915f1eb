/** YAML in files and variables. An error names the place and never the line, which may hold a secret. */
import { parseDocument } from "yaml";

/** Throws for invalid YAML, and for an unknown tag, where the library would print the line and go on. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { merge: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw problem;
  return document.toJS();
}

/** Where and why; never the parser's own message, which shows the line. */
export function yamlProblem(error: unknown): string {
  // The library throws it when it follows aliases, and then it knows no place.
  if (error instanceof ReferenceError) return ": an alias has no anchor, or there are too many";
  const { linePos, code } = error as { linePos?: readonly { line: number }[]; code?: string };
  const where = linePos?.[0] === undefined ? "" : ` at line ${linePos[0].line}`;
  return code === undefined ? where : `${where}: ${code.toLowerCase().replaceAll("_", " ")}`;
}
