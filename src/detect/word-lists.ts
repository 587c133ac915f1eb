/** Lists that are written as one text, their words parted by blanks and line ends; a line with `#` heads a group. */

export function setOf(words: string): ReadonlySet<string> {
  return new Set(listOf(words));
}

/** By word, the entity that it is listed under. */
export function entityByWord(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(lists).flatMap(([entity, words]) =>
      listOf(words).map((word) => [word, entity] as const),
    ),
  );
}

export function listOf(words: string): readonly string[] {
  return words.replace(HEADING, "").match(/\S+/g) ?? [];
}

/** Phrases, which commas part. */
export function phrasesOf(list: string): readonly string[] {
  return list
    .split(",")
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "");
}

const HEADING = /^ *#.*$/gm;
