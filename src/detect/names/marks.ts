/** Which words in lower case are looked at, and what words and endings mean to the reader besides their kinds. */
import { HashTable } from "../lexicon/hash-table.ts";
import { hashWord, type Lexicon } from "../lexicon/lexicon.ts";
import { Kind, wordsOf } from "./kinds.ts";

/** Bits of a word, as in assembly/names/lexicon.ts. */
const Mark = {
  /** In a text that has capitals, a word in lower case that counts all the same; in one that has few, all do. */
  Always: 1,
  /** The same before a point. */
  BeforePoint: 2,
  /** Before `name` it makes a person's of it. */
  NamePart: 4,
  /** What only last names end in. */
  Ending: 8,
  /** The words themselves. */
  Name: 16,
  It: 32,
  Its: 64,
  This: 128,
  /** Behind it and a preposition stands a place. */
  Seen: 256,
  /** What names never end in. */
  PlainEnding: 512,
} as const;
/** Most words that are looked up have no mark, and end at an empty slot. */
const SLOTS = 1024;
/** Of a cue or a first name that always counts. */
const SURE = /name|liv|resid|mrs|city|hosp|clinic|infirmary|sanatorium|^i'm$/;
const DOTTED = ["dr", "mr"];
const PARTS = "first last middle maiden preferred legal full given family birth patient".split(" ");
/**
 * By language: Slavic, Nordic, Baltic, Caucasian, Romanian, Turkish, Greek, Finnish. German nouns end in `ionen`,
 * `inen` and `onen` too: of Finnish endings those with the letters before that German seldom has.
 */
const ENDINGS = `
  enko chuk ovych evych ovich evich ovic evic owicz ewicz owski owska ewski ewska ynski inski inska ovsky ovskaya evsky
  ikova akova enkova sky skaya skyy
  sson ssen nsson dottir dotter ersen ensen elsen olsen
  auskas aitis
  shvili adze idze anyan inyan nyan osyan asyan
  escu eanu
  oglu
  opoulos opoulou akis
  ainen oinen kinen vinen eminen lminen ominen htinen itinen ppinen lonen ponen konen nonen honen vonen jonen monen uronen ntonen`
  .trim()
  .split(/\s+/);
/** Of diseases, what is done about them, their adjectives, enzymes, drugs; of English nouns and adjectives. */
const PLAIN_ENDINGS = `
  itis osis iasis aemia cemia kemia lemia chemia semia xemia nemia demia otemia xedema bolism therapy ebellar inuria aturia penia opathy algia plegia phobia rrhea rrhoea rrhage rrhagic genesis ophilia olysis
  trophy sthenia ectasia ectasis megaly agulant eumatica
  ectomy otomy ostomy plasty oscopy ography logical ologist ology graphic oscopic opathic
  cytic ogenic openic mogram cular erular odular ysmal yngeal rachnoid natal coholic lantable neous
  ctase inase idase olase erase
  floxacin gliptin flozin glutide prazole sartan vastatin cillin mycin dipine setron triptan lukast tinib zumab ximab mumab
  azepam ocaine oxetine
  ation ition ction ption usion ission tional ators ically ionally ously lizes nizes idates ulates erates grates ative ility ivity`
  .trim()
  .split(/\s+/);
/** What announces a name or a place in lower case. */
const CUES =
  Kind.Spoken |
  Kind.Title |
  Kind.Announces |
  Kind.NameKey |
  Kind.BareName |
  Kind.PlaceKey |
  Kind.Lives;

/** Behind these and a preposition stands a place: `seen in durham`. */
const SEEN =
  "seen treated admitted hospitalized hospitalised evaluated transferred referred brought went rushed office".split(
    " ",
  );

/** Cues, usual first names, the nouns and names of places of care, the `i` of `i'm`. */
export function wantedWords(lexicon: Lexicon): string[] {
  return [
    ...wordsOf(CUES | Kind.Facility | Kind.System),
    ...SEEN,
    ...lexicon.usual,
    "i",
    "this",
    "school",
  ];
}

/** Marks by the hashes of words and endings. */
export function markTable(lexicon: Lexicon): Uint8Array {
  const table = new HashTable(SLOTS);
  const add = (words: readonly string[], mark: number): void => {
    for (const word of words) table.add(hashWord(word, 0, word.length), mark);
  };
  const sure = [...wantedWords(lexicon), "i'm"].filter((word) => SURE.test(word));
  add(sure, Mark.Always);
  add(DOTTED, Mark.BeforePoint);
  add(PARTS, Mark.NamePart);
  add(ENDINGS, Mark.Ending);
  add(PLAIN_ENDINGS, Mark.PlainEnding);
  add(SEEN, Mark.Seen);
  add(["name"], Mark.Name);
  add(["it"], Mark.It);
  add(["its"], Mark.Its);
  add(["this"], Mark.This);
  return table.bytes;
}

/** By five bits of each of the last two letters, whether an ending ends in them: most words end the look there. */
export function lastTwoTable(): Uint8Array {
  const table = new Uint8Array(0x400);
  for (const ending of [...ENDINGS, ...PLAIN_ENDINGS]) {
    const [first, second] = Buffer.from(ending.slice(-2));
    table[((first & 0x1f) << 5) | (second & 0x1f)] = 1;
  }
  return table;
}
