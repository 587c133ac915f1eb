/**
 * What stands before a value and names it: `MRN: 4827193`, `"patientSsn": 219099999`,
 * `**Phone** | 919…`, `Medical Record Number` on the line above, the attribute's key.
 */
import { ByKey } from "../by-key.ts";
import { Codes } from "../codes.ts";
import { listOf, setOf } from "../word-lists.ts";
import { IntMap } from "./int-map.ts";
import { slipsOf } from "./slips.ts";
import { ASKED, END, HASH, MAX_WORDS, NUMBER, UNKNOWN, WordsBefore } from "./words-before.ts";

export interface FoundLabel {
  readonly entity: string;
  /** In lower case; empty when it is the label of a list. */
  readonly phrase: string;
  /** Only separators and fillers (`is`, `number`, `of`) stand between label and value. */
  readonly isDirect: boolean;
  /** The label of the value before it in a list. */
  readonly isListed?: boolean;
}

/** A label as it is found, with fillers alone behind it or with other words. */
interface Named {
  readonly direct: FoundLabel;
  readonly far: FoundLabel;
}

/** Words between a label and its value that say nothing of their own. */
const FILLERS = setOf(`
  a actual actually agent ai also am an and any are array as asked assistant at be believe bot by caller changed
  client code comes confirm confirmed content continue current customer data digits dtmf eight el ending ends
  entered eq equals er es file five followed for found four full gave given going gonna hello her his hmm hold
  human i id ids in inst invalid is it its just key keypad keyword la last let like listed look me mean member
  mi might my nbr ne new nimewo nine no not nr nro num number numero nvarchar of ok okay old on oops operator
  optional our parts patient patients please pm pound primary proceed provided reads real recorded requested
  required role s say says seems seven should show shows six so some sorry speaker still string su supposed sure
  ten text that the their think this to txt type u uh uhm um updated us user value values varchar verified
  verify wait wanted was well were with would yeah yep yes you your
`);

/** Words before a number that say that it is no personal one: it counts or measures something. */
const MEASURES = listOf(`
  amount bytes commit count duration epoch error index lat latency latitude lon longitude ms offset page pages
  port price room score seed size status step steps timestamp token tokens total usage usd
`);
/** Or it is of a catalogue, whose numbers may be grouped as a telephone's or a card's are. */
const CATALOGUES =
  "order orders tracking sku part invoice ticket build version release revision isbn doi pmid loinc snomed ndc cpt icd hcpcs arn model product catalog item items batch lot".split(
    " ",
  );

const MAX_FILLERS = 7;

/** Between `on` and what bears the number: `member ID on your card is`. */
const OWNERS = "the my your his her their our this that".split(" ");
/** Words between a label and such an `on`. */
const MAX_BETWEEN = 3;

const FILLER = 1;
const MEASURE = 2;
/** The last word of a label. */
const ENDING = 4;
const OWNER = 8;
const ON = 16;
const CATALOGUE = 32;

/**
 * Words are read from right to left, straight off the characters; a label's words are a trie of word
 * numbers, its last word at the root.
 */
export class Labels {
  readonly #before = new WordsBefore();
  readonly #apart = new Codes();
  readonly #kinds: number[] = [0, 0];
  /** Node and word, packed, to the next node. */
  readonly #next = new IntMap();
  /** By node, the label that ends there. */
  readonly #named: (Named | undefined)[] = [undefined];
  readonly #endings = new Set<string>();
  /** The word that the label which find() found ends in. */
  #found = 0;
  readonly #ofKey = new ByKey((key) => this.find(this.codesOf(`${key}: `), key.length + 2));

  constructor() {
    for (const word of FILLERS) this.#kinds[this.#number(word)] |= FILLER;
    for (const word of MEASURES) this.#kinds[this.#number(word)] |= MEASURE;
    for (const word of CATALOGUES) this.#kinds[this.#number(word)] |= CATALOGUE;
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
        direct: { entity, phrase, isDirect: true },
        far: { entity, phrase, isDirect: false },
      };
      this.#endings.add(words.findLast((word) => word !== "#" && !FILLERS.has(word)) ?? words[0]);
    }
  }

  /** The letters that a value opens with: they wake as a label does. */
  addPrefixes(prefixes: readonly string[]): void {
    for (const prefix of prefixes) this.#endings.add(prefix);
  }

  /** Last words of labels, also mistyped: what the prefilter looks for before a short number. */
  endings(): Iterable<string> {
    return withSlips(this.#endings);
  }

  /** What may stand between a label and its value. */
  fillers(): Iterable<string> {
    return FILLERS;
  }

  /** The nearest label before a value that opens its text: in the key. Told once a key. */
  ofKey(key: string): FoundLabel | undefined {
    return this.#ofKey.of(key);
  }

  /** All leaves of a request were read. */
  endRequest(): void {
    this.#ofKey.clear();
    this.#before.release();
  }

  /** The nearest label in the LABEL_REACH characters before `at`. */
  find(codes: Codes, at: number): FoundLabel | undefined {
    this.#before.begin(codes, at);
    let fillers = 0;
    let isDirect = true;
    for (let i = 0; i < MAX_WORDS; i++) {
      const word = this.#before.at(i);
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
  startOf(codes: Codes, at: number): number {
    this.find(codes, at);
    let first = this.#found;
    while (first + 1 < this.#before.most && this.#before.at(first + 1) > UNKNOWN) first++;
    return this.#before.startOf(first);
  }

  /** What find() finds behind a text, when nothing but fillers stands between: most looks end at the first word. */
  findDirect(text: string): FoundLabel | undefined {
    this.#before.begin(this.codesOf(text), text.length);
    for (let i = 0; i <= MAX_FILLERS; i++) {
      const kind = this.#kindAt(i);
      const named = (kind & ENDING) !== 0 ? this.#namedFrom(i) : undefined;
      if (named !== undefined) return named.direct;
      if ((kind & FILLER) === 0 && this.#before.at(i) !== ASKED) return undefined;
    }
    return undefined;
  }

  /** Whether the last words before a value say that it is an order, a version, a count. */
  demotes(codes: Codes, at: number): boolean {
    return this.#isBehind(codes, at, MEASURE | CATALOGUE);
  }

  /** The same of a value that is grouped: an order's, and no count. */
  catalogues(codes: Codes, at: number): boolean {
    return this.#isBehind(codes, at, CATALOGUE);
  }

  /** Of a text that is no shadow's, until the next one is asked for. */
  codesOf(text: string): Codes {
    return this.#apart.text === text ? this.#apart : this.#apart.takeText(text);
  }

  #isBehind(codes: Codes, at: number, kinds: number): boolean {
    this.#before.begin(codes, at);
    for (let i = 0; i < 3; i++) {
      const kind = this.#kindAt(i);
      if ((kind & kinds) !== 0) return true;
      if ((kind & FILLER) === 0) return false;
    }
    return false;
  }

  /** The longest phrase whose last word is the one `i` words before the value. */
  #namedFrom(i: number): Named | undefined {
    let node = 0;
    let named: Named | undefined;
    for (let k = i; k < this.#before.most; k++) {
      const word = this.#before.at(k);
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

  #number(word: string): number {
    const number = this.#before.number(word);
    if (this.#kinds[number] === undefined) {
      this.#kinds[number] = 0;
      for (const slip of slipsOf(word)) this.#before.addSlip(slip, number);
    }
    return number;
  }

  /** What is known of the word `i` words before the value. */
  #kindAt(i: number): number {
    return this.#kinds[Math.max(this.#before.at(i), 0)];
  }
}

function* withSlips(words: Iterable<string>): Iterable<string> {
  for (const word of words) {
    yield word;
    yield* slipsOf(word);
  }
}

/** Both are few thousands. */
function edgeOf(node: number, word: number): number {
  return (node << 15) | word;
}
