/** What stands right behind a bracket or an equals sign: it announces a format, and most texts have few of them. */

export const Behind = {
  /** `("`, `["` */
  Quote: 1,
  /** `=?`, `(%s`, `= $1`: a statement has it in place of a value. */
  Bound: 1 << 1,
  /** `[(` */
  Bracket: 1 << 2,
  /** `(19`, `[20`, `(1.` */
  Year: 1 << 3,
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

/** Behind as bits, of every place where `mark` stands; one blank may stand between. */
export function kindsBehind(text: string, mark: string): number {
  let kinds = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const next = text.charCodeAt(at + 1);
    kinds |= KINDS[next === BLANK ? text.charCodeAt(at + 2) : next] ?? 0;
  }
  return kinds;
}
