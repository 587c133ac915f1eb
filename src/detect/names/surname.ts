/** Last names that no list knows, by what only last names end in: `-enko`, `-owski`, `-sdóttir`. */
import { hashWord } from "../lexicon/lexicon.ts";

/** By language: Slavic, Nordic, Baltic, Caucasian, Romanian, Turkish, Greek, Finnish. */
const ENDINGS = `
  enko chuk ovych evych ovich evich ovic evic owicz ewicz owski owska ewski ewska ynski inski inska ovsky ovskaya evsky
  ikova akova enkova sky skaya skyy
  sson ssen nsson dottir dotter ersen ensen elsen olsen
  auskas aitis
  shvili adze idze anyan inyan nyan
  escu eanu
  oglu
  opoulos opoulou akis
  ainen oinen inen onen`
  .trim()
  .split(/\s+/);
const HASHES = new Set(ENDINGS.map((ending) => hashWord(ending, 0, ending.length)));
const LENGTHS = [...new Set(ENDINGS.map((ending) => ending.length))];
const SHORTEST = 6;
/** By the codes of the last two letters, whether an ending ends in them: most words end the look here. */
const LAST_TWO = new Uint8Array(0x400);
for (const ending of ENDINGS) LAST_TWO[lastTwo(ending, ending.length)] = 1;

/** Whether a capitalised word of no list ends as last names do. */
export function endsAsSurname(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || LAST_TWO[lastTwo(text, end)] === 0) return false;
  return LENGTHS.some((length) => HASHES.has(hashWord(text, end - length, end)));
}

/** Five bits a letter, case aside. */
function lastTwo(text: string, end: number): number {
  return ((text.charCodeAt(end - 2) & 0x1f) << 5) | (text.charCodeAt(end - 1) & 0x1f);
}
