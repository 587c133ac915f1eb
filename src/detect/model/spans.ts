/** What a token classifier says of pieces → ranges of text, by its BIO labels. */
import type { Pieces } from "./word-piece.ts";

export interface ModelSpan {
  readonly start: number;
  readonly end: number;
  /** The model's own, without `B-` and `I-`. */
  readonly label: string;
  /** The mean probability of the label over the span's words. */
  readonly score: number;
}

export interface Tag {
  readonly label: string;
  /** Whether the tag opens a span. */
  readonly opens: boolean;
}

/** @param label `O`, `B-PER`, `I-PER`, also `S-`, `E-`, `L-`, `U-`, or a bare name */
export function tagOf(label: string): Tag | undefined {
  if (label === "O") return undefined;
  const [, kind = "", name = label] = /^([BIESLU])[-_](.+)$/.exec(label) ?? [];
  return { label: name, opens: "BSU".includes(kind) && kind !== "" };
}

/** @param logits one row of `tags.length` values for each piece; a word's first piece speaks for it */
export function spansOf(
  pieces: Pieces,
  tags: readonly (Tag | undefined)[],
  logits: Float32Array,
): ModelSpan[] {
  const spans: ModelSpan[] = [];
  let words = 0;
  let wordTag: Tag | undefined;
  for (let piece = 0; piece < pieces.ids.length; piece++) {
    const last = spans.at(-1);
    const end = pieces.ends[piece];
    if (!pieces.isFirst[piece]) {
      if (wordTag !== undefined && last !== undefined) spans[spans.length - 1] = { ...last, end };
      continue;
    }
    const { index, probability } = best(logits, piece * tags.length, tags.length);
    const before = wordTag;
    wordTag = tags[index];
    if (wordTag === undefined) continue;
    const { label, opens } = wordTag;
    if (last !== undefined && before?.label === label && !opens) {
      const score = (last.score * words + probability) / ++words;
      spans[spans.length - 1] = { ...last, end, score };
    } else {
      words = 1;
      spans.push({ start: pieces.starts[piece], end, label, score: probability });
    }
  }
  return spans;
}

/** The highest of a row, and its softmax. */
function best(logits: Float32Array, from: number, count: number) {
  let index = 0;
  for (let i = 1; i < count; i++) if (logits[from + i] > logits[from + index]) index = i;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp(logits[from + i] - logits[from + index]);
  return { index, probability: 1 / sum };
}
