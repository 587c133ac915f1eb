/** Verify: what was redacted is looked at once more, for a redaction can make a new finding. */
import type { Decision } from "../core/index.ts";

/** Rounds of redaction, the first included, before a text in which findings keep appearing is replaced whole. */
const MAX_ROUNDS = 3;

interface Decided {
  readonly decisions: readonly Decision[];
}

interface Rounds<Seen extends Decided, Output> {
  look(output: Output): Seen;
  redact(seen: Seen): Output;
  /** What has something left after the last round. */
  giveWay(seen: Seen): Output;
}

/** Redacts until nothing is left to redact; what a policy keeps is left. */
export function comeToRest<
  Seen extends Decided,
  /** Whether it is known without another look that nothing is left. */
  Output extends { readonly isClean: () => boolean },
>(first: Seen, { look, redact, giveWay }: Rounds<Seen, Output>): Output {
  let seen = first;
  for (let round = 1; ; round++) {
    const output = redact(seen);
    if (output.isClean()) return output;
    const again = look(output);
    const decisions = withoutKept(again.decisions);
    if (decisions.length === 0) return output;
    seen = { ...again, decisions };
    if (round === MAX_ROUNDS) return giveWay(seen);
  }
}

export function withoutKept(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.filter(({ ruling }) => ruling.action.kind !== "keep");
}
