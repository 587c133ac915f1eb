/**
 * Patterns that are asked only where a character shows that they could match: most are tried at thousands of places and
 * match at none. Which characters a match may begin or end with is read off the pattern's own source, so that a change
 * of the pattern changes them too. They may show a match in vain; without one of them there is none.
 */

/** By code: 1, a match may have the character there. */
type Codes = Uint8Array;

interface Edges {
  readonly first: Codes;
  readonly last: Codes;
  /** Whether it may match nothing, so that its neighbours' edges count too. */
  readonly isEmpty: boolean;
}

const LATIN = 0x100;
const NONE: Codes = new Uint8Array(LATIN);
const ALL: Codes = new Uint8Array(LATIN).fill(1);
const NOTHING: Edges = { first: NONE, last: NONE, isEmpty: true };
const ANYTHING: Edges = { first: ALL, last: ALL, isEmpty: true };

/** A sticky pattern. */
export class Sticky {
  readonly #pattern: RegExp;
  readonly #first: Codes;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const { first, isEmpty } = edgesOf(pattern);
    this.#first = isEmpty ? ALL : first;
  }

  /** Where a match that begins at `start` ends; 0: there is none. */
  endAt(text: string, start: number): number {
    // Beyond the text and beyond Latin-1 the pattern is asked.
    if (this.#first[text.charCodeAt(start)] === 0) return 0;
    this.#pattern.lastIndex = start;
    return this.#pattern.test(text) ? this.#pattern.lastIndex : 0;
  }
}

/** A pattern of what a text ends with. */
export class Trailing {
  readonly #pattern: RegExp;
  readonly #last: Codes;

  constructor(pattern: RegExp) {
    this.#pattern = new RegExp(`(?:${pattern.source})$`, pattern.flags);
    const { last, isEmpty } = edgesOf(pattern);
    this.#last = isEmpty ? ALL : last;
  }

  /** Whether a text ends with a match. */
  closes(text: string): boolean {
    return this.#last[text.charCodeAt(text.length - 1)] !== 0 && this.#pattern.test(text);
  }
}

/** What a pattern's matches may begin and end with. */
export function edgesOf(pattern: RegExp): Edges {
  if (/[uvm]/.test(pattern.flags)) throw new Error(`${pattern.flags} of ${pattern.source}`);
  return new Reader(pattern.source, pattern.dotAll ? "s" : "").read(pattern.ignoreCase);
}

const OPENING = /\(\?(?:[:=!]|<[=!]|<\w+>|([ims]*)(?:-[ims]*)?:)|\(/y;
const QUANTIFIER = /(?:([*?])|\+|\{(\d+)(?:,\d*)?\})\??/y;
const ASSERTION = /\^|\$|\\[bB]/y;
const REFERENCE = /\\(?:[1-9]|k<\w+>)/y;
const ATOM = /\[\^?(?:\\.|[^\]\\])*\]|\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|c[a-z]|.)|[^|)]/iy;

/** Goes once through a pattern's source. */
class Reader {
  readonly #source: string;
  readonly #flags: string;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  /** Alternatives, up to the end or the bracket that closes them. */
  read(ignoresCase: boolean): Edges {
    let all = this.#readSequence(ignoresCase);
    while (this.#take(/\|/y) !== null) all = either(all, this.#readSequence(ignoresCase));
    return all;
  }

  #readSequence(ignoresCase: boolean): Edges {
    let all = NOTHING;
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const one = this.#readTerm(ignoresCase);
      const quantifier = this.#take(QUANTIFIER);
      const isOptional = quantifier?.[1] !== undefined || Number(quantifier?.[2]) === 0;
      all = joined(all, isOptional ? { ...one, isEmpty: true } : one);
    }
    return all;
  }

  #readTerm(ignoresCase: boolean): Edges {
    if (this.#take(ASSERTION) !== null) return NOTHING;
    if (this.#take(REFERENCE) !== null) return ANYTHING;
    const opening = this.#take(OPENING);
    if (opening !== null) return this.#readGroup(opening, ignoresCase);
    const atom = this.#take(ATOM)?.[0];
    if (atom === undefined) throw new Error(`${this.#at} of ${this.#source}`);
    const codes = codesOf(atom, this.#flags + (ignoresCase ? "i" : ""));
    return { first: codes, last: codes, isEmpty: false };
  }

  /** What minds no case around a group is not trusted to mind it within: V8 reads `(?-i:[a-c])` as if it did not. */
  #readGroup([opening, on = ""]: RegExpExecArray, ignoresCase: boolean): Edges {
    const inner = this.read(ignoresCase || on.includes("i"));
    this.#at++;
    return /[=!]$/.test(opening) ? NOTHING : inner;
  }

  #take(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    if (found !== null) this.#at = sticky.lastIndex;
    return found;
  }
}

const known = new Map<string, Codes>();

/** Which characters a class, an escape or a character is. */
function codesOf(atom: string, flags: string): Codes {
  const key = `${flags} ${atom}`;
  let codes = known.get(key);
  if (codes === undefined) {
    const is = new RegExp(atom, flags);
    codes = Uint8Array.from(ALL, (_, code) => Number(is.test(String.fromCharCode(code))));
    known.set(key, codes);
  }
  return codes;
}

function either(one: Edges, other: Edges): Edges {
  return {
    first: union(one.first, other.first),
    last: union(one.last, other.last),
    isEmpty: one.isEmpty || other.isEmpty,
  };
}

function joined(one: Edges, other: Edges): Edges {
  return {
    first: one.isEmpty ? union(one.first, other.first) : one.first,
    last: other.isEmpty ? union(one.last, other.last) : other.last,
    isEmpty: one.isEmpty && other.isEmpty,
  };
}

function union(one: Codes, other: Codes): Codes {
  return one.map((has, code) => has | other[code]);
}
