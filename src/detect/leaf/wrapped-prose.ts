/** Prose of a fixed width: `admitted March⏎14, 2019`. What a line's end cut in two is read with a blank instead. */
import { binarySearch } from "../binary-search.ts";
import { isLetterOrDigit } from "../characters.ts";

/** A text whose wrapped lines go on, and where its places stand in the text that it was made of. */
interface Unwrapped {
  readonly text: string;
  /** Whether a line ended within [start, end). */
  readonly crosses: (start: number, end: number) => boolean;
  readonly back: (place: number) => number;
}

/** Shorter lines are lists, longer ones are not wrapped. */
const SHORTEST = 40;
const LONGEST = 130;
/** The end of a line within a sentence, and what quotes or indents the next one, which no label opens. */
const LINE_END = / ?\r?\n(?:> ?){0,3}[ \t]{0,8}(?=[A-Za-z0-9\xc0-\xff(+])(?![A-Za-z ]{1,24}:)/y;
const RETURN = 0x0d;
const BLANK = 0x20;
/** `,` and `)`: a sentence may go on behind them too. */
const COMMA = 0x2c;
const CLOSING = 0x29;
/** Of a table or a log. */
const CELLS = /[|\t;{}=]|::|:\d{1,12}:|,[A-Za-z"]|\w\+\w/;
/** A line that a word more would have made longer than this part of the longest was wrapped. */
const FULL = 0.9;

/** undefined: no line of it was wrapped. */
export function unwrap(text: string): Unwrapped | undefined {
  const lines = wrappedEnds(text);
  if (lines.length === 0) return undefined;
  const joints: number[] = [];
  const shifts: number[] = [];
  let joined = "";
  let from = 0;
  for (const [start, end] of lines) {
    joined += `${text.slice(from, start)} `;
    joints.push(joined.length - 1);
    shifts.push(end - joined.length);
    from = end;
  }
  const countBefore = (place: number): number =>
    binarySearch(joints.length, (index) => joints[index] >= place);
  return {
    text: joined + text.slice(from),
    crosses: (start, end) => countBefore(start) !== countBefore(end),
    back: (place) => place + (shifts[countBefore(place) - 1] ?? 0),
  };
}

interface LineEnd {
  readonly at: number;
  /** Where the next line begins, behind what opens it. */
  readonly next: number;
  readonly length: number;
}

/** Ends of lines that go on, each with what opens the next line. */
function wrappedEnds(text: string): (readonly [number, number])[] {
  const ends: LineEnd[] = [];
  let widest = 0;
  let line = 0;
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) {
    const end = feed - line <= LONGEST + 2 ? lineEnd(text, line, feed) : undefined;
    line = feed + 1;
    if (end === undefined) continue;
    widest = Math.max(widest, end.length);
    if (end.length >= SHORTEST) ends.push(end);
  }
  return ends
    .filter(({ at, next, length }) => {
      if (CELLS.test(text.slice(at - SHORTEST, at))) return false;
      return length + 1 + wordLength(text, next) > FULL * widest;
    })
    .map(({ at, next }) => [at, next]);
}

/** Of the line [line, feed), where a sentence goes on behind it. */
function lineEnd(text: string, line: number, feed: number): LineEnd | undefined {
  let at = feed;
  if (text.charCodeAt(at - 1) === RETURN) at--;
  if (text.charCodeAt(at - 1) === BLANK) at--;
  if (at <= line || at - line > LONGEST || !mayGoOn(text.charCodeAt(at - 1))) return undefined;
  LINE_END.lastIndex = at;
  return LINE_END.test(text) ? { at, next: LINE_END.lastIndex, length: at - line } : undefined;
}

function mayGoOn(code: number): boolean {
  return isLetterOrDigit(code) || code === COMMA || code === CLOSING;
}

function wordLength(text: string, start: number): number {
  const space = text.slice(start, start + LONGEST).search(/\s/);
  return space < 0 ? LONGEST : space;
}
