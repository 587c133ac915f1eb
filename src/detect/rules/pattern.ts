/** Patterns of custom rules, on an engine whose time is linear in the text whatever the pattern is. */
import { RE2JS, RE2JSException } from "re2js";
import type { Range } from "../recogniser.ts";

const MAX_LENGTH = 1000;
/** Instructions of the compiled pattern. */
const MAX_PROGRAM = 2000;
/**
 * A text is searched in windows, for a search behind each value could read the whole rest again. Values
 * up to the overlap are found as one.
 */
const WINDOW = 4096;
const OVERLAP = 512;
/** A rule that finds more in one leaf takes the rest of the leaf as a value. */
const MAX_FOUND = 4096;
/** Texts in which a pattern that can be empty is so. */
const PROBES = ["", "a", "0", " ", "a0 -_\n", "Aa-0.b c"];

export class Pattern {
  readonly #regex: RE2JS;
  readonly #group: number;

  /** Throws an Error that says why a pattern is refused and what is allowed. */
  constructor(source: string) {
    this.#regex = compile(source);
    this.#group = this.#regex.groupCount() > 0 ? 1 : 0;
  }

  test(text: string): boolean {
    return this.#regex.test(text);
  }

  /** Values by start; those of two windows may cross. */
  *find(text: string): Generator<Range> {
    if (!this.test(text)) return;
    let found = 0;
    let behind = 0;
    for (let from = 0; from < text.length; from += WINDOW - OVERLAP) {
      const to = Math.min(text.length, from + WINDOW);
      for (const { start, end } of this.#findIn(text.slice(from, to))) {
        // What a window cuts off, the next one sees whole.
        if (from > 0 && start === 0) continue;
        if (to < text.length && end === WINDOW && start > WINDOW - OVERLAP) continue;
        if (from + end <= behind) continue;
        behind = from + end;
        if (++found > MAX_FOUND) return yield { start: from + start, end: text.length };
        yield { start: from + start, end: behind };
      }
      if (to === text.length) return;
    }
  }

  *#findIn(window: string): Generator<Range> {
    const matcher = this.#regex.matcher(window);
    while (matcher.find()) {
      const start = matcher.start(this.#group);
      const end = matcher.end(this.#group);
      if (start >= 0 && end > start) yield { start, end };
    }
  }
}

function compile(source: string): RE2JS {
  if (source.length > MAX_LENGTH)
    throw new Error(`${source.length} characters given, ${MAX_LENGTH} allowed`);
  let regex: RE2JS;
  try {
    regex = RE2JS.compile(source, RE2JS.MULTILINE);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /, "");
    throw new Error(
      `${reason}; RE2 syntax allowed: no look-around, no back references, at most 1000 repetitions`,
    );
  }
  if (regex.programSize() > MAX_PROGRAM)
    throw new Error(
      `too complex: ${regex.programSize()} instructions given, ${MAX_PROGRAM} allowed; use fewer or smaller repetitions`,
    );
  if (PROBES.some((probe) => findsNothing(regex, probe)))
    throw new Error("it matches the empty string; a value of at least one character allowed");
  return regex;
}

function findsNothing(regex: RE2JS, probe: string): boolean {
  const matcher = regex.matcher(probe);
  while (matcher.find()) if (matcher.start() === matcher.end()) return true;
  return false;
}
