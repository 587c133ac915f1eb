import type { View } from "../leaf/view.ts";
import { withoutAccents } from "../lexicon/lexicon.ts";

const REACH = 80;
const QUOTE = 0x22;
const POINT = 0x2e;
const AT_SIGN = 0x40;
const CLOSING = 0x7d;
const LONGEST_METRIC = 400;
/** `Mr. 4827` is a person. */
const TITLE = /\b(?:mrs?|ms|dr)\.\s?$/i;
const LONGEST_TITLE = 6;
/** The labels of a metric before its value: `{route="/patients/{id}"} 144320`; not `chart for {patient_id} 84719265`. */
const METRIC = /[\w:]\{(?:[^"\n]{0,40}"[^"\n]{0,80}"){1,8},?\} {1,2}$/;
/** `pkg:github/acme/purl-spec@1209109710`: the version of a package. */
const PINNED = /\bpkg:[\w./%-]{3,80}@$/;

/** [from, to) of a text, and where the words start that go on to a value's label. */
export interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly label: number;
}

/** What stands before a value. It is read when it is asked for: most labels say enough by themselves. */
export class Before {
  readonly #view: View;
  readonly #at: number;
  #part: Part | undefined;
  #words: string | undefined;

  constructor(view: View, at: number) {
    this.#view = view;
    this.#at = at;
  }

  /** The whole text. */
  get text(): string {
    return this.#view.text;
  }

  /** The characters before the value; near the start of a leaf its key first. */
  get part(): Part {
    this.#part ??= partBefore(this.#view, this.#at);
    return this.#part;
  }

  /** The same, not knowing where a label starts. */
  get words(): string {
    this.#words ??= withoutAccents(wordsBefore(this.#view, this.#at));
    return this.#words;
  }

  get isCounted(): boolean {
    const { text } = this.#view;
    const at = this.#at;
    if (text.charCodeAt(at - 2) !== CLOSING && text.charCodeAt(at - 3) !== CLOSING) return false;
    const { text: before, to } = this.part;
    return METRIC.test(before.slice(Math.max(0, to - LONGEST_METRIC), to));
  }

  /** Whether a quote opens the value. */
  get isQuoted(): boolean {
    return this.#view.text.charCodeAt(this.#at - 1) === QUOTE;
  }

  get isPinned(): boolean {
    return this.#view.text.charCodeAt(this.#at - 1) === AT_SIGN && PINNED.test(this.words);
  }

  get isTitled(): boolean {
    const { text } = this.#view;
    const at = this.#at;
    if (text.charCodeAt(at - 1) !== POINT && text.charCodeAt(at - 2) !== POINT) return false;
    return TITLE.test(this.words.slice(-LONGEST_TITLE));
  }
}

function wordsBefore(view: View, at: number): string {
  return isKeyed(view, at)
    ? `${view.key}: ${view.text.slice(0, at)}`
    : view.text.slice(Math.max(0, at - REACH), at);
}

/** Whether the key is near enough to be read before what stands before a place. */
function isKeyed(view: View, at: number): boolean {
  return at < REACH && view.key !== "";
}

function partBefore(view: View, at: number): Part {
  const { text } = view;
  const label = view.labelStart(at);
  if (!isKeyed(view, at)) return unaccented({ text, from: Math.max(0, at - REACH), to: at, label });
  const keyed = wordsBefore(view, at);
  return unaccented({
    text: keyed,
    from: 0,
    to: keyed.length,
    label: label + view.key.length + 2,
  });
}

/** `número` is read as `numero`. */
function unaccented(part: Part): Part {
  const { text, from, to, label } = part;
  const words = text.slice(from, to);
  const plain = withoutAccents(words);
  return plain === words ? part : { text: plain, from: 0, to: to - from, label: label - from };
}
