/** Words of a mail's header that are quoted (RFC 2047, 4.2): `=?UTF-8?Q?Results_for_Zo=C3=AB_Roe?=`. */
import type { Base64Text } from "./base64.ts";

const WORD = /=\?([\w-]{2,40})\?[Qq]\?([^?\s]{4,76})\?=/g;
const ESCAPE = /=([0-9A-Fa-f]{2})/g;

/** Their ranges in a shadow, and what they say. */
export function encodedWords(text: string): Base64Text[] {
  if (!text.includes("=?")) return [];
  return [...text.matchAll(WORD)].map(([whole, charset = "", word = ""], i, all) => ({
    start: all[i].index,
    end: all[i].index + whole.length,
    decoded: decode(word, /^utf-?8$/i.test(charset)),
  }));
}

function decode(word: string, isUtf8: boolean): string {
  const bytes = word
    .replaceAll("_", " ")
    .replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return isUtf8 ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
}
