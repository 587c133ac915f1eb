/**
 * What stands before a value and names it: `MRN: 4827193`, `"patientSsn": 219099999`,
 * `**Phone** | 919…`, `Medical Record Number` on the line above, the attribute's key.
 */

import { IntMap } from "./int-map.ts";

export interface LabelHit {
  readonly entity: string;
  /** Only separators and fillers (`is`, `number`, `of`) stand between label and value. */
  readonly isDirect: boolean;
  /** The label of the value before it in a list. */
  readonly isListed?: boolean;
}

/** A label as it is found, with fillers alone behind it or with other words. */
interface Named {
  readonly direct: LabelHit;
  readonly far: LabelHit;
}

/** Words between a label and its value that say nothing of their own. */
const FILLERS = new Set(
  "is was are were be the a an of for on in as to no num number nr nbr value values code text string id ids s at us my his her their your our its this that it its reads shows show says say think equals ending ends with last four five six seven eight nine ten digits file listed recorded provided given current new old primary patient patients client member user customer caller human sure yes yeah yep ok okay please confirm verify also full real actual and me agent bot assistant speaker operator um uh uhm er hmm well so hold just think believe still followed by pound key keypad dtmf".split(
    " ",
  ),
);

/** Words before a number that say that it is no personal one. */
const DEMOTERS = new Set(
  "order orders tracking sku part invoice ticket build version release revision commit port error status tokens token count usage size bytes offset index seed latency duration ms timestamp epoch isbn doi pmid loinc snomed ndc cpt icd hcpcs room page pages step steps score latitude longitude lat lon price total amount usd arn model product catalog item items batch lot".split(
    " ",
  ),
);

const MAX_FILLERS = 7;
const MAX_WORDS = 10;
/** Characters before a value in which its label may stand. */
export const LABEL_REACH = 80;

/** Between `on` and what bears the number: `member ID on your card is`. */
const OWNERS = "the my your his her their our this that".split(" ");
/** Words between a label and such an `on`. */
const MAX_BETWEEN = 3;

const FILLER = 1;
const DEMOTER = 2;
/** The last word of a label. */
const ENDING = 4;
const OWNER = 8;
const ON = 16;
/** Word 0 is one that nobody asked for. */
const UNKNOWN = 0;
const HASH = 2;

/**
 * Words are read from right to left, straight off the characters; a label's words are a trie of word
 * numbers, its last word at the root.
 */
export class Labels {
  readonly #words = new IntMap();
  readonly #kinds: number[] = [0, 0, 0];
  /** Node and word, packed, to the next node. */
  readonly #next = new IntMap();
  /** By node, the label that ends there. */
  readonly #named: (Named | undefined)[] = [undefined];
  readonly #endings = new Set<string>();
  #text = "";
  #start = -1;
  #at = 0;
  #count = 0;
  /** The words that were read, and where each starts. */
  readonly #read = new Int32Array(MAX_WORDS + 8);
  readonly #starts = new Int32Array(MAX_WORDS + 8);
  /** The word that the label which find() found ends in. */
  #found = 0;

  constructor() {
    this.#words.set(mix(0, 0x23), HASH);
    for (const word of FILLERS) this.#kinds[this.#number(word)] |= FILLER;
    for (const word of DEMOTERS) this.#kinds[this.#number(word)] |= DEMOTER;
    for (const word of OWNERS) this.#kinds[this.#number(word)] |= OWNER;
    this.#kinds[this.#number("on")] |= ON;
    this.#kinds[HASH] = FILLER;
  }

  /** The first entity that claims a phrase keeps it. */
  add(entity: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      let node = 0;
      const words = phrase.split(" ");
      this.#kinds[this.#number(words[words.length - 1])] |= ENDING;
      for (let i = words.length - 1; i >= 0; i--) {
        const edge = edgeOf(node, this.#number(words[i]));
        node = this.#next.get(edge) || this.#named.push(undefined) - 1;
        this.#next.set(edge, node);
      }
      this.#named[node] ??= {
        direct: { entity, isDirect: true },
        far: { entity, isDirect: false },
      };
      this.#endings.add(words.findLast((word) => word !== "#" && !FILLERS.has(word)) ?? words[0]);
    }
  }

  /** The letters that a value opens with: they wake as a label does. */
  addPrefixes(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#endings.add(prefix);
  }

  /** Last words of labels: what the prefilter looks for before a short number. */
  endings(): Iterable<string> {
    return this.#endings;
  }

  /** What may stand between a label and its value. */
  fillers(): Iterable<string> {
    return FILLERS;
  }

  /** The nearest label in the LABEL_REACH characters before `at`. */
  find(text: string, at: number): LabelHit | undefined {
    this.#begin(text, at);
    let fillers = 0;
    let isDirect = true;
    for (let i = 0; i < MAX_WORDS; i++) {
      const word = this.#wordAt(i);
      this.#found = i;
      if (word === END || word === NUMBER) return undefined;
      const kind = this.#kindAt(i);
      const named = (kind & ENDING) !== 0 ? this.#namedFrom(i) : undefined;
      if (named !== undefined) {
        if (!isDirect) return named.far;
        return (this.#namedOn(i) ?? named).direct;
      }
      if ((kind & FILLER) === 0 && word !== ASKED) isDirect = false;
      if (++fillers > MAX_FILLERS) isDirect = false;
    }
    return undefined;
  }

  /** Where the words start that labels have and that go on to the label which find() finds. No phrase crosses it. */
  startOf(text: string, at: number): number {
    this.find(text, at);
    let first = this.#found;
    while (first + 1 < this.#read.length && this.#wordAt(first + 1) > UNKNOWN) first++;
    return this.#starts[first];
  }

  /** What find() finds, when nothing but fillers stands between: most looks end at the first word. */
  findDirect(text: string, at: number): LabelHit | undefined {
    this.#begin(text, at);
    for (let i = 0; i <= MAX_FILLERS; i++) {
      const kind = this.#kindAt(i);
      const named = (kind & ENDING) !== 0 ? this.#namedFrom(i) : undefined;
      if (named !== undefined) return named.direct;
      if ((kind & FILLER) === 0 && this.#read[i] !== ASKED) return undefined;
    }
    return undefined;
  }

  /** Whether the last words before a value say that it is an order, a version, a count. */
  demotes(text: string, at: number): boolean {
    this.#begin(text, at);
    for (let i = 0; i < 3; i++) {
      const kind = this.#kindAt(i);
      if ((kind & DEMOTER) !== 0) return true;
      if ((kind & FILLER) === 0) return false;
    }
    return false;
  }

  /** The longest phrase whose last word is the one `i` words before the value. */
  #namedFrom(i: number): Named | undefined {
    let node = 0;
    let named: Named | undefined;
    for (let k = i; k < this.#read.length; k++) {
      const word = this.#wordAt(k);
      if (word <= 0) break;
      node = this.#next.get(edgeOf(node, word));
      if (node === 0) break;
      named = this.#named[node] ?? named;
    }
    return named;
  }

  /** `member ID on your card is`: the card bears the number that the label before names. */
  #namedOn(i: number): Named | undefined {
    if ((this.#kindAt(i + 1) & OWNER) === 0 || (this.#kindAt(i + 2) & ON) === 0) return undefined;
    for (let k = i + 3; k < i + 3 + MAX_BETWEEN; k++) {
      const kind = this.#kindAt(k);
      const named = (kind & ENDING) !== 0 ? this.#namedFrom(k) : undefined;
      if (named !== undefined) return named;
      if ((kind & FILLER) === 0) return undefined;
    }
    return undefined;
  }

  /** What is known of the word `i` words before the value. */
  #kindAt(i: number): number {
    return this.#kinds[Math.max(this.#wordAt(i), 0)];
  }

  #begin(text: string, at: number): void {
    if (this.#text === text && this.#start === at) return;
    this.#text = text;
    this.#start = at;
    this.#at = at;
    this.#count = 0;
  }

  /** The word `i` words before the value: words are read leftwards, as far as they are asked for. */
  #wordAt(i: number): number {
    while (this.#count <= i) {
      this.#read[this.#count] = this.#readLeft();
      this.#starts[this.#count++] = this.#at;
    }
    return this.#read[i];
  }

  #readLeft(): number {
    const text = this.#text;
    const from = Math.max(0, this.#start - LABEL_REACH);
    while (this.#at > from) {
      const code = text.charCodeAt(this.#at - 1);
      if (isLower(code) || isUpper(code)) return this.#readLetters(from);
      if (isDigitCode(code)) {
        const clock = clockStart(text, this.#at, from);
        if (clock === this.#at) return this.#readDigits(from);
        this.#at = clock;
        continue;
      }
      const open =
        code === 0x5d && !isIndex(text, this.#at) ? placeholderStart(text, this.#at - 1, from) : -1;
      this.#at = open < 0 ? this.#at - 1 : open;
      if (open >= 0) return NUMBER;
      if (code === 0x23) return HASH;
      if (isEndMark(code) && isSpace(text.charCodeAt(this.#at + 1)) && !isEllipsis(text, this.#at))
        return code === QUESTION_MARK || this.#isTurn(this.#at + 1) ? ASKED : BREAK;
    }
    return END;
  }

  /** `Enter your member number.` on the line before a speaker's answer. */
  #isTurn(at: number): boolean {
    const text = this.#text;
    if (text.charCodeAt(at) !== LINE_FEED || this.#start - at > LONGEST_TURN) return false;
    const mark = text.indexOf(":", at);
    return mark > at && mark < this.#start;
  }

  /** `Ssn` of `patientSsn`, `MRNs`, `mrn`. */
  #readLetters(from: number): number {
    const text = this.#text;
    let i = this.#at;
    let hash = 0;
    while (i > from && isLower(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
    const small = this.#at - i;
    const isPlural = small === 1 && isUpper(text.charCodeAt(i - 2));
    if (small > 0 && i > from && isUpper(text.charCodeAt(i - 1)))
      hash = mix(hash, text.charCodeAt(--i) | 0x20);
    if (small === 0 || isPlural)
      while (i > from && isUpper(text.charCodeAt(i - 1)))
        hash = mix(hash, text.charCodeAt(--i) | 0x20);
    this.#at = i;
    return this.#words.get(hash);
  }

  #readDigits(from: number): number {
    const text = this.#text;
    let i = this.#at;
    let hash = 0;
    while (i > from && isDigitCode(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
    const digits = this.#at - i;
    this.#at = i;
    return digits > 2 ? NUMBER : this.#words.get(hash);
  }

  #number(word: string): number {
    let hash = 0;
    for (let i = word.length - 1; i >= 0; i--) hash = mix(hash, word.charCodeAt(i));
    const known = this.#words.get(hash);
    if (known !== UNKNOWN) return known;
    const number = this.#kinds.push(0) - 1;
    this.#words.set(hash, number);
    return number;
  }
}

/** A number of three digits and more: it has taken the label before it. */
const NUMBER = -1;
/** A sentence ends here. */
const BREAK = -2;
/** A question does: `Your MRN? User: 84719265` */
const ASKED = -4;
const QUESTION_MARK = 0x3f;
/** No word is left. */
const END = -3;

/** Where the time begins that ends at `end` and opens a turn of a transcript: `[00:19] `, `\n00:02:11 `; `end`: none. */
function clockStart(text: string, end: number, from: number): number {
  let at = end;
  let colons = 0;
  while (at > from && end - at < LONGEST_CLOCK) {
    const code = text.charCodeAt(at - 1);
    if (code === COLON) colons++;
    else if (!isDigitCode(code)) break;
    at--;
  }
  const opening = text.charCodeAt(at - 1);
  const isOpened =
    at === 0 || opening === OPEN_BRACKET || opening === OPEN_ROUND || opening === LINE_FEED;
  return colons > 0 && isOpened ? at : end;
}

/** What opens a turn: `\nCaller: yes it's ` */
const LONGEST_TURN = 24;
/** `00:02:11` */
const LONGEST_CLOCK = 8;
const LINE_FEED = 0x0a;
const OPEN_ROUND = 0x28;
const COLON = 0x3a;
const POINT = 0x2e;
const OPEN_BRACKET = 0x5b;

/** Where the placeholder begins whose `]` stands at `close`: a value stood there, and took the label. */
function placeholderStart(text: string, close: number, from: number): number {
  let at = close - 1;
  while (at > from && isPlaceholderCharacter(text.charCodeAt(at))) at--;
  if (text.charCodeAt(at) !== OPEN_BRACKET) return at === from ? at : -1;
  return isDigitCode(text.charCodeAt(at + 1)) ? -1 : at;
}

/** `patient[phone]=` of a form's key, whose last character stands before `end`: a part of a name, and no value. */
function isIndex(text: string, end: number): boolean {
  return text.charCodeAt(end) === 0x3d && isLower(text.charCodeAt(end - 2));
}

function isPlaceholderCharacter(code: number): boolean {
  return isUpper(code) || isLower(code) || isDigitCode(code) || code === 0x5f || code === 0x3a;
}

/** Both are few thousands. */
function edgeOf(node: number, word: number): number {
  return (node << 15) | word;
}

/** Reversed characters to a number of 32 bits; words are few, so that two seldom share one. */
function mix(hash: number, code: number): number {
  return (Math.imul(hash, 0x01000193) ^ (code + 0x9e3779b9)) | 0;
}

function isLower(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff);
}

function isUpper(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde);
}

function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isEndMark(code: number): boolean {
  return code === 0x2e || code === 0x3b || code === 0x3f || code === 0x21;
}

/** `hold on... okay`: a pause, and no sentence's end. */
function isEllipsis(text: string, at: number): boolean {
  return text.charCodeAt(at) === POINT && text.charCodeAt(at - 1) === POINT;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
