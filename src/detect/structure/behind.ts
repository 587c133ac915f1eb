/** What stands right behind a bracket or an equals sign: it announces a format, and most texts have few of them. */

import { isAsciiLetter } from "../characters.ts";

export const Behind = {
  /** `("`, `["` */
  Quote: 1,
  /** `=?`, `(%s`, `= $1`: a statement has it in place of a value. */
  Bound: 1 << 1,
  /** `[(` */
  Bracket: 1 << 2,
  /** `(19`, `[20`, `(1.` */
  Year: 1 << 3,
  /** `args=("`, `sync_patient(8`: what a job or a function may be called with. */
  Argument: 1 << 4,
} as const;

const BLANK = 0x20;
const KINDS = new Uint8Array(0x100);
for (const [characters, kind] of [
  ["\"'`", Behind.Quote],
  ["?%$:@", Behind.Bound],
  ["(", Behind.Bracket],
  ["12", Behind.Year],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;

const ITEM = 1;
const MARK = 2;
/** The last of `args`, `argv`, `argsrepr`, `input`, and the last two of all such names: most lists have others. */
const LAST = 4;
const ENDINGS = new Set(["gs", "gv", "pr", "ut", "ts", "ms"]);
const SIGNS = new Uint8Array(0x100);
for (const [characters, sign] of [
  ["\"'", ITEM | MARK],
  ["0123456789", ITEM],
  [" =:(", MARK],
  ["srvtSRVT", LAST],
] as const)
  for (const character of characters) SIGNS[character.charCodeAt(0)] = sign;
const MOST_MARKS = 6;

/** Whether a list of values may open here that stand behind the name of a list or of what is called with them. */
export function isArguments(text: string, open: number): boolean {
  if ((SIGNS[text.charCodeAt(open + 1)] & ITEM) === 0) return false;
  let at = open - 1;
  if (isAsciiLetter(text.charCodeAt(at))) return true;
  while (open - at <= MOST_MARKS && (SIGNS[text.charCodeAt(at)] & MARK) !== 0) at--;
  if (at === open - 1 || (SIGNS[text.charCodeAt(at)] & LAST) === 0) return false;
  return ENDINGS.has(text.slice(at - 1, at + 1).toLowerCase());
}

/** Behind as bits, of every place where `mark` stands; one blank may stand between. */
export function kindsBehind(text: string, mark: string): number {
  let kinds = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const next = text.charCodeAt(at + 1);
    kinds |= KINDS[next === BLANK ? text.charCodeAt(at + 2) : next] ?? 0;
    if ((kinds & Behind.Argument) === 0 && isArguments(text, at)) kinds |= Behind.Argument;
  }
  return kinds;
}
