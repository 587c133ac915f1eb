import { readFileSync } from "node:fs";
import { type Lexicon, openLexicon } from "./lexicon.ts";

let lexicon: Lexicon | undefined;

/** The lexicon that is built beside this file: read once, when a text is first looked at. */
export function sharedLexicon(): Lexicon {
  lexicon ??= openLexicon(readFileSync(new URL("lexicon.bin", import.meta.url)));
  return lexicon;
}
