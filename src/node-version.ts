/** The oldest Node that Lethe runs on; package.json's `engines` says the same. */
const OLDEST = 26;

/** Why this Node cannot run Lethe; undefined: it can. An older one would fail at an import, without saying why. */
export function nodeProblem(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return `Lethe needs Node ${OLDEST} or later, and this is Node ${version}`;
}
