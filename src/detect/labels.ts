/**
 * What stands before a value and names it: `MRN: 4827193`, `"patientSsn": 219099999`,
 * `**Phone** | 919…`, `Medical Record Number` on the line above, the attribute's key.
 */

export interface LabelHit {
  readonly entity: string;
  /** Only separators and fillers (`is`, `number`, `of`) stand between label and value. */
  readonly isDirect: boolean;
  /** The label of the value before it in a list. */
  readonly isListed?: boolean;
}

/** Words between a label and its value that say nothing of their own. */
const FILLERS = new Set(
  "is was are were be the a an of for on in as to no num number nr nbr value values code text string id ids s at us my his her their your our its this that it reads equals ending ends with last four digits file listed recorded provided given current new old primary patient patients client member user customer please confirm verify also full real actual and me".split(
    " ",
  ),
);

/** Words before a number that say that it is no personal one. */
const DEMOTERS = new Set(
  "order orders tracking sku part invoice ticket build version release revision commit port error status tokens token count usage size bytes offset index seed latency duration ms timestamp epoch isbn doi pmid loinc snomed ndc cpt icd hcpcs room page pages step steps score latitude longitude lat lon price total amount usd arn model product catalog item items batch lot".split(
    " ",
  ),
);

const MAX_FILLERS = 5;
const MAX_WORDS = 10;
/** Characters before a value in which its label may stand. */
export const LABEL_REACH = 80;

const FILLER = 1;
const DEMOTER = 2;
/** Word 0 is one that nobody asked for. */
const UNKNOWN = 0;
const HASH = 2;

/**
 * Words are read from right to left, straight off the characters; a label's words are a trie of word
 * numbers, its last word at the root.
 */
export class Labels {
  readonly #words = new Map<number, number>();
  readonly #kinds: number[] = [0, 0, 0];
  /** Node and word, packed, to the next node. */
  readonly #next = new Map<number, number>();
  readonly #entities: (string | undefined)[] = [undefined];
  readonly #endings = new Set<string>();
  #text = "";
  #start = -1;
  #end = 0;
  readonly #read = new Int32Array(MAX_WORDS + 8);

  constructor() {
    for (const word of FILLERS) this.#kinds[this.#number(word)] |= FILLER;
    for (const word of DEMOTERS) this.#kinds[this.#number(word)] |= DEMOTER;
    this.#kinds[HASH] = FILLER;
  }

  /** The first entity that claims a phrase keeps it. */
  add(entity: string, phrases: readonly string[]): void {
    for (const phrase of phrases) {
      let node = 0;
      const words = phrase.split(" ");
      for (let i = words.length - 1; i >= 0; i--) {
        const edge = node * 0x10000 + this.#number(words[i]);
        let next = this.#next.get(edge);
        if (next === undefined) {
          next = this.#entities.push(undefined) - 1;
          this.#next.set(edge, next);
        }
        node = next;
      }
      this.#entities[node] ??= entity;
      this.#endings.add(words.findLast((word) => !FILLERS.has(word)) ?? words[0]);
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
    const count = this.#readLeft(text, at);
    let fillers = 0;
    let isDirect = true;
    for (let i = 0; i < count && i < MAX_WORDS; i++) {
      const word = this.#read[i];
      const entity = this.#matchFrom(i, count);
      if (entity !== undefined) return hitOf(isDirect ? directHits : nearHits, entity, isDirect);
      if (word === NUMBER) return undefined;
      if ((this.#kinds[Math.max(word, 0)] & FILLER) === 0) isDirect = false;
      if (++fillers > MAX_FILLERS) isDirect = false;
    }
    return undefined;
  }

  /** Whether the last words before a value say that it is an order, a version, a count. */
  demotes(text: string, at: number): boolean {
    const count = Math.min(3, this.#readLeft(text, at));
    for (let i = 0; i < count; i++) {
      const word = this.#read[i];
      const kind = this.#kinds[Math.max(word, 0)];
      if ((kind & DEMOTER) !== 0) return true;
      if ((kind & FILLER) === 0) return false;
    }
    return false;
  }

  /** The longest phrase whose last word is the one `i` words before the value. */
  #matchFrom(i: number, count: number): string | undefined {
    let node = 0;
    let entity: string | undefined;
    for (let k = i; k < count; k++) {
      const word = this.#read[k];
      if (word <= 0) break;
      const next = this.#next.get(node * 0x10000 + word);
      if (next === undefined) break;
      node = next;
      entity = this.#entities[node] ?? entity;
    }
    return entity;
  }

  /** Reads words leftwards into #read, the nearest first. */
  #readLeft(text: string, at: number): number {
    if (this.#text === text && this.#start === at) return this.#end;
    this.#text = text;
    this.#start = at;
    const from = Math.max(0, at - LABEL_REACH);
    let count = 0;
    let i = at;
    while (i > from && count < this.#read.length) {
      const code = text.charCodeAt(i - 1);
      if (isLower(code)) {
        const last = i;
        let hash = 0;
        while (i > from && isLower(text.charCodeAt(i - 1))) hash = mix(hash, text.charCodeAt(--i));
        const isPlural = last - i === 1 && isUpper(text.charCodeAt(i - 2));
        if (i > from && isUpper(text.charCodeAt(i - 1)))
          hash = mix(hash, text.charCodeAt(--i) | 0x20);
        if (isPlural)
          while (i > from && isUpper(text.charCodeAt(i - 1)))
            hash = mix(hash, text.charCodeAt(--i) | 0x20);
        this.#read[count++] = this.#words.get(hash) ?? UNKNOWN;
      } else if (isUpper(code)) {
        let hash = 0;
        while (i > from && isUpper(text.charCodeAt(i - 1)))
          hash = mix(hash, text.charCodeAt(--i) | 0x20);
        this.#read[count++] = this.#words.get(hash) ?? UNKNOWN;
      } else if (isDigitCode(code)) {
        const last = i;
        let hash = 0;
        while (i > from && isDigitCode(text.charCodeAt(i - 1)))
          hash = mix(hash, text.charCodeAt(--i));
        this.#read[count++] = last - i > 2 ? NUMBER : (this.#words.get(hash) ?? UNKNOWN);
      } else {
        i--;
        if (code === 0x23) this.#read[count++] = HASH;
        else if (isEndMark(code) && isSpace(text.charCodeAt(i + 1))) this.#read[count++] = BREAK;
      }
    }
    this.#end = count;
    return count;
  }

  #number(word: string): number {
    let hash = 0;
    for (let i = word.length - 1; i >= 0; i--) hash = mix(hash, word.charCodeAt(i));
    const known = this.#words.get(hash);
    if (known !== undefined) return known;
    const number = this.#kinds.push(0) - 1;
    this.#words.set(hash, number);
    return number;
  }
}

/** A number of three digits and more: it has taken the label before it. */
const NUMBER = -1;
/** A sentence ends here. */
const BREAK = -2;

const directHits = new Map<string, LabelHit>();
const nearHits = new Map<string, LabelHit>();

function hitOf(hits: Map<string, LabelHit>, entity: string, isDirect: boolean): LabelHit {
  let hit = hits.get(entity);
  if (hit === undefined) {
    hit = { entity, isDirect };
    hits.set(entity, hit);
  }
  return hit;
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

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a;
}
