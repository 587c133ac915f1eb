/**
 * Prose of a fixed width: `admitted March⏎14, 2019`. What a line's end cut in two is read with a blank for it; without
 * one where mail marks the end as its own, `919-555-=⏎0142` (RFC 2045, 6.7, soft line breaks).
 */
import { binarySearch } from "../binary-search.ts";
import { isLetterOrDigit } from "../characters.ts";
import { endOf, lineEnd } from "../steps.ts";

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
/** Mail breaks a line where it has 76 characters at most, in the middle of a word. */
const SHORTEST_SOFT = 60;
const RETURN = 0x0d;
const EQUALS = 0x3d;
const BLANK = 0x20;
/** `,` and `)`: a sentence may go on behind them too. */
const COMMA = 0x2c;
const CLOSING = 0x29;
/** Of a table or a log, or a token that takes the whole line: no prose. */
const CELLS = /[|\t;{}=]|::|:\d{1,12}:|,[A-Za-z"]|\w\+\w|^\S+$/;
/** A line that a word more would have made longer than this part of the longest was wrapped. */
const FULL = 0.9;

/** Characters before and behind such an end that tell what crosses it; their lines are taken whole. */
const AROUND = 120;
/** What stands for the lines left out between two ends. */
const GAP = "\n\n";

/** Where two parts of the text meet in what was made of it. */
interface Seam {
  readonly at: number;
  /** How much further what is behind it stands in the text. */
  readonly shift: number;
  /** How many gaps stand before it. */
  readonly gaps: number;
}

/** The lines around ends that go on, and no others. undefined: no line of it was wrapped. */
export function unwrap(text: string): Unwrapped | undefined {
  const ends = wrappedEnds(text);
  if (ends.length === 0) return undefined;
  const first = lineStart(text, ends[0].line - AROUND);
  const { joined, seams } = joinLines(text, ends, first);
  const seamsBefore = (place: number): number =>
    binarySearch(seams.length, (index) => seams[index].at >= place);
  const gapsAt = (count: number): number => seams[count - 1]?.gaps ?? 0;
  return {
    text: joined,
    crosses: (start, end) => {
      const [before, behind] = [seamsBefore(start), seamsBefore(end)];
      return before !== behind && gapsAt(before) === gapsAt(behind);
    },
    back: (place) => place + (seams[seamsBefore(place) - 1]?.shift ?? first),
  };
}

interface Joined {
  readonly joined: string;
  readonly seams: readonly Seam[];
}

/** From `first` on the lines around each end, a blank for the end and GAP for the lines between two ends. */
function joinLines(text: string, ends: readonly LineEnd[], first: number): Joined {
  const seams: Seam[] = [];
  let joined = "";
  let gaps = 0;
  let from = first;
  let to = first;
  const add = (end: number, mark: string, next: number): void => {
    joined += text.slice(from, end) + mark;
    seams.push({ at: joined.length - Math.max(1, mark.length), shift: next - joined.length, gaps });
    from = next;
  };
  for (const { line, at, next, isSoft } of ends) {
    const start = lineStart(text, line - AROUND);
    if (start > to + 1) {
      gaps++;
      add(to, GAP, start);
    }
    add(at, isSoft ? "" : " ", next);
    to = lineEnd(text, next + AROUND);
  }
  return { joined: joined + text.slice(from, to), seams };
}

function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

interface LineEnd {
  /** Where its line begins. */
  readonly line: number;
  readonly at: number;
  /** Where the next line begins, behind what opens it. */
  readonly next: number;
  readonly length: number;
  readonly isSoft: boolean;
}

/** Ends of lines that go on, each with what opens the next line. */
function wrappedEnds(text: string): LineEnd[] {
  const ends: LineEnd[] = [];
  let widest = 0;
  let line = 0;
  for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", feed + 1)) {
    const end = feed - line <= LONGEST + 2 ? wrappedEnd(text, line, feed) : undefined;
    line = feed + 1;
    if (end === undefined) continue;
    widest = Math.max(widest, end.length);
    if (end.length >= SHORTEST) ends.push(end);
  }
  return ends.filter(({ at, next, length, isSoft }) => {
    if (isSoft) return true;
    if (CELLS.test(text.slice(at - SHORTEST, at))) return false;
    return length + 1 + wordLength(text, next) > FULL * widest;
  });
}

/** Of the line [line, feed), where a sentence goes on behind it. */
function wrappedEnd(text: string, line: number, feed: number): LineEnd | undefined {
  let at = feed;
  if (text.charCodeAt(at - 1) === RETURN) at--;
  if (text.charCodeAt(at - 1) === EQUALS && at - line > SHORTEST_SOFT)
    return { line, at: at - 1, next: feed + 1, length: at - line, isSoft: true };
  if (text.charCodeAt(at - 1) === BLANK) at--;
  if (at <= line || at - line > LONGEST || !mayGoOn(text.charCodeAt(at - 1))) return undefined;
  const next = endOf(LINE_END, text, at);
  return next === 0 ? undefined : { line, at, next, length: at - line, isSoft: false };
}

function mayGoOn(code: number): boolean {
  return isLetterOrDigit(code) || code === COMMA || code === CLOSING;
}

function wordLength(text: string, start: number): number {
  const space = text.slice(start, start + LONGEST).search(/\s/);
  return space < 0 ? LONGEST : space;
}
