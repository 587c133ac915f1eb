/** What a character of a shadow is, by its code; that of none (NaN, 0 in Codes: beyond the text) is nothing. */

/** What a letter of no Latin script is in a shadow: such scripts set no blank around a value. */
export const OTHER_SCRIPT = 0xfe;

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Also one with an accent or of another script. */
export function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || code >= 0xc0;
}

export function hasLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isLetter(text.charCodeAt(at))) return true;
  return false;
}

/** A letter (also one that is not ASCII), a digit or an underscore. */
export function isWord(code: number): boolean {
  return isDigit(code) || isLetter(code) || code === 0x5f;
}

/** Whether a character beside a value makes it part of a longer word. */
export function isJoined(code: number): boolean {
  return isWord(code) && code !== OTHER_SCRIPT;
}

export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

export function isLetterOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

export function isAsciiLetterOrDigit(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code);
}

/** In ASCII. */
export function isSmall(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** In ASCII. */
export function isCapital(code: number): boolean {
  return code >= 0x41 && code <= 0x5a;
}

/** A hexadecimal digit. */
export function isHex(code: number): boolean {
  return isDigit(code) || isHexLetter(code);
}

export function isHexLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66;
}

/** A blank, a tab or what ends a line. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** By the code of a character, whether it is one of these, all of Latin-1. */
export function codesOf(characters: string): readonly boolean[] {
  return Array.from({ length: 0x100 }, (_, code) => characters.includes(String.fromCharCode(code)));
}
