/** Numbers in English words. */

export const ONES: readonly string[] = "one two three four five six seven eight nine".split(" ");
/** And ten. */
export const TEENS: readonly string[] =
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
export const TENS: readonly string[] =
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

export const ONE = `(?:${ONES.join("|")})`;
/** Of days, `first` to `thirty-ninth`. */
export const ORDINAL =
  "(?:(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|thirtieth)";
