/** Which characters a text holds, as assembly/characters.ts tells it: bits; others may be told in vain. */
export const Holds = {
  Line: 1,
  Tab: 2,
  Comma: 4,
  Underscore: 8,
  Less: 16,
  Bracket: 32,
  /** `$` `%` */
  Sign: 64,
  Apostrophe: 128,
  /** Two blanks that follow each other. */
  Gap: 256,
  Equals: 512,
  Colon: 1024,
  Quote: 2048,
  /** `[` */
  Square: 4096,
  /** A line's end behind what a sentence may go on behind: a letter, a digit, a blank, `,` `)`. */
  Wrap: 8192,
  /** `1a`, in either case. */
  FirstBox: 16384,
  Semicolon: 1 << 15,
  Pipe: 1 << 16,
  /** `EG`, `PI` */
  Head: 1 << 17,
  /** ` "` */
  LedQuote: 1 << 18,
  /** `?"` */
  Asked: 1 << 19,
  /** `]{` */
  Counted: 1 << 20,
  /** `{1`, `{2` */
  Year: 1 << 21,
  /** `$1` */
  Numbered: 1 << 22,
} as const;
