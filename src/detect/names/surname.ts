/** Last names that no list knows, by what only last names end in: `-enko`, `-owski`, `-sdóttir`. */

/** By language: Slavic, Nordic, Baltic, Caucasian, Romanian, Turkish, Greek, Finnish. */
const ENDING = new RegExp(
  `(?:${`
  enko chuk ovych evych ovich evich ovic evic owicz ewicz owski owska ewski ewska ynski inski inska ovsky ovskaya evsky
  ikova akova enkova sky skaya skyy
  sson ssen nsson dottir dotter ersen ensen elsen olsen
  auskas aitis unas
  shvili adze idze dian anyan inyan nyan
  escu eanu
  oglu
  opoulos opoulou akis idis
  ainen oinen inen onen
  `
    .trim()
    .split(/\s+/)
    .join("|")})$`,
  "i",
);
const SHORTEST = 6;
const LONGEST_ENDING = 8;
/** Last letters of the endings. */
const LAST = "aeikncsuyrz";

/** Whether a capitalised word of no list ends as last names do. */
export function endsAsSurname(text: string, start: number, end: number): boolean {
  if (end - start < SHORTEST || !LAST.includes(text.charAt(end - 1).toLowerCase())) return false;
  return ENDING.test(
    text
      .slice(end - LONGEST_ENDING, end)
      .normalize("NFD")
      .replace(/[^a-z]/gi, ""),
  );
}
