/** WordPiece as BERT models read text: words and marks, cut into the longest pieces of a vocabulary. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Pieces of a text, with their ranges in it. */
export interface Pieces {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
  /** Whether a piece begins a word. */
  readonly isFirst: boolean[];
}

interface Vocabulary {
  readonly pieces: ReadonlyMap<string, number>;
  readonly unknown: string;
  /** Before a piece that goes on with a word. */
  readonly prefix: string;
  readonly isLowerCase: boolean;
}

/** Longer words are unknown as a whole. */
const MAX_WORD = 100;
const MARK = /[!-/:-@[-`{-~]|\p{P}/u;
const BLANK = /[\s\p{Cc}]/u;

/** What is read of a `tokenizer.json`. */
interface TokenizerFile {
  readonly model?: {
    readonly type?: string;
    readonly unk_token?: string;
    readonly continuing_subword_prefix?: string;
    readonly vocab?: Readonly<Record<string, number>>;
  };
  readonly normalizer?: { readonly lowercase?: boolean } | null;
}

export class WordPiece {
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The id of a special piece such as `[CLS]`. Throws when the vocabulary has none. */
  idOf(piece: string): number {
    const id = this.#vocabulary.pieces.get(piece);
    if (id === undefined) throw new Error(`the model's vocabulary has no ${piece}`);
    return id;
  }

  encode(text: string): Pieces {
    const pieces: Pieces = { ids: [], starts: [], ends: [], isFirst: [] };
    let start = -1;
    let at = 0;
    for (const character of text) {
      const isMark = MARK.test(character);
      if (isMark || BLANK.test(character)) {
        if (start >= 0) this.#addWord(pieces, text.slice(start, at), start);
        start = -1;
        if (isMark) this.#addWord(pieces, character, at);
      } else if (start < 0) start = at;
      at += character.length;
    }
    if (start >= 0) this.#addWord(pieces, text.slice(start), start);
    return pieces;
  }

  #addWord(pieces: Pieces, word: string, start: number): void {
    const { pieces: known, unknown } = this.#vocabulary;
    const { text, places } = this.#normalise(word);
    const cut = text.length > MAX_WORD ? undefined : this.#cut(text);
    const parts = cut ?? [{ id: known.get(unknown) ?? 0, from: 0, to: text.length }];
    for (const { id, from, to } of parts) {
      pieces.ids.push(id);
      pieces.starts.push(start + places[from]);
      pieces.ends.push(to >= text.length ? start + word.length : start + places[to]);
      pieces.isFirst.push(from === 0);
    }
  }

  /** The longest piece first, from left to right; undefined when a rest is in no vocabulary. */
  #cut(word: string): { id: number; from: number; to: number }[] | undefined {
    const parts: { id: number; from: number; to: number }[] = [];
    for (let from = 0; from < word.length; ) {
      const prefix = from === 0 ? "" : this.#vocabulary.prefix;
      let to = word.length;
      let id: number | undefined;
      while (to > from && id === undefined)
        id = this.#vocabulary.pieces.get(prefix + word.slice(from, to--));
      if (id === undefined) return undefined;
      parts.push({ id, from, to: to + 1 });
      from = to + 1;
    }
    return parts;
  }

  /** Lower case without accents, where the model wants it; `places` leads back to the word. */
  #normalise(word: string): { text: string; places: number[] } {
    let text = "";
    const places: number[] = [];
    let at = 0;
    for (const character of word) {
      const plain = this.#vocabulary.isLowerCase
        ? character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
        : character;
      for (let i = 0; i < plain.length; i++) places.push(at);
      text += plain;
      at += character.length;
    }
    places.push(at);
    return { text, places };
  }
}

/** Reads `tokenizer.json`, or `vocab.txt` with a piece a line. Throws an Error that names the file. */
export function readWordPiece(folder: string): WordPiece {
  const tokenizer = join(folder, "tokenizer.json");
  if (!existsSync(tokenizer)) {
    const lines = readFileSync(join(folder, "vocab.txt"), "utf8").trimEnd().split(/\r?\n/);
    const pieces = new Map(lines.map((piece, id) => [piece, id]));
    return new WordPiece({
      pieces,
      unknown: "[UNK]",
      prefix: "##",
      isLowerCase: !pieces.has("The"),
    });
  }
  const { model, normalizer }: TokenizerFile = JSON.parse(readFileSync(tokenizer, "utf8"));
  if (model?.type !== "WordPiece" || model.vocab === undefined)
    throw new Error(`${tokenizer}: a WordPiece tokenizer allowed, another given`);
  return new WordPiece({
    pieces: new Map(Object.entries(model.vocab)),
    unknown: model.unk_token ?? "[UNK]",
    prefix: model.continuing_subword_prefix ?? "##",
    isLowerCase: normalizer?.lowercase ?? false,
  });
}
