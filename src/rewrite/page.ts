import type { Decision, Outline, Secret, Signal } from "../core/index.ts";
import type { Ink } from "./ink.ts";
import type { Placeholders } from "./placeholders.ts";

/** One request to be rewritten: its bytes, what walk says of them, what the policy decided. */
export interface Page {
  readonly signal: Signal;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly outline: Outline;
  /** Ascending and disjoint, as the findings are. */
  readonly decisions: readonly Decision[];
  /**
   * A leaf's location in OTTL's spelling, its keys as `keyText` gives them. What does not change is
   * told again without being asked for again: see path.ts for all that it may hang on.
   */
  readonly locate: (leaf: number, keyText: (leaf: number) => string) => string;
}

/** What rewriting holds between requests. */
export interface Tools {
  readonly ink: Ink;
  readonly placeholders: Placeholders;
  readonly key: Secret | undefined;
}
