/**
 * Tables of web pages: a row of `<th>`, then rows of `<td>` whose columns it names; without one, cells that name the
 * next: each other one, `<td>MRN</td><td>84719265</td>`, or in any row those that a colon or a tag of their own marks.
 */
import { columnsOfPeople, isPersonal } from "../keys/keys.ts";
import type { NamedValues } from "../keys/named-values.ts";
import { isPageText } from "../keys/thing-names.ts";
import type { Range } from "../place.ts";

const MAX_COLUMNS = 100;
/** What a cell says that names the next one. */
const CAPTION = /^[A-Za-z\xc0-\xff#][^<>]{0,47}$/;
const COLON = 0x3a;
const COLON_BEHIND = /\s*:$/;

/** A cell by its first text and the innermost tag around that; [0, 0): it has none yet. */
interface Cell {
  range: Range;
  tag: string;
}

/** The tags and the texts of a page as they come; all others are passed over. */
export class TableReader {
  readonly #text: string;
  readonly #values: NamedValues;
  #names: readonly string[] = [];
  #isPersonal = false;
  #row: Cell[] = [];
  /** Values, and the cells before them that name them. */
  #pairs: (readonly [name: string, value: Range])[] = [];
  /** The one at hand, and whether it is a header's. */
  #cell: Cell | undefined;
  #isHead = false;

  constructor(text: string, values: NamedValues) {
    this.#text = text;
    this.#values = values;
  }

  /** @param name of a tag, in lower case */
  open(name: string): void {
    this.close(name);
    if (name !== "td" && name !== "th") return;
    this.#isHead = name === "th";
    this.#cell = { range: [0, 0], tag: name };
    if (this.#row.length < MAX_COLUMNS) this.#row.push(this.#cell);
  }

  close(name: string): void {
    if (name === "td" || name === "th") this.#cell = undefined;
    else if (name === "tr") this.#endRow();
    else if (name === "table") this.end();
  }

  /** @param range without blanks around it */
  text(range: Range, tag: string): void {
    if (this.#cell === undefined) return;
    const [start, end] = this.#cell.range;
    // Behind a caption of its own, `<td>MRN: <b>84719265</b></td>`, the next one counts.
    if (start === end || this.#text.charCodeAt(end - 1) === COLON) {
      this.#cell.range = range;
      this.#cell.tag = tag;
    }
  }

  /** Of a table, which says of whom all of its pairs are. */
  end(): void {
    this.#endRow();
    const isAboutPeople = isPersonal(this.#pairs.map(([name]) => name));
    for (const [name, value] of this.#pairs) this.#values.put(value, name, isAboutPeople);
    this.#pairs = [];
    this.#names = [];
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = [];
    this.#cell = undefined;
    if (row.length === 0) return;
    const texts = row.map(({ range }) => this.#text.slice(...range));
    // `<th>Field</th><th>Value</th>` names nothing.
    const isNamed = row.length === this.#names.length && this.#isPersonal;
    const isHead = this.#isHead || (!isNamed && namesInTurn(texts));
    if (isHead) {
      this.#names = columnsOfPeople(texts);
      this.#isPersonal = isPersonal(texts);
    } else if (row.length === this.#names.length)
      for (const [i, name] of this.#names.entries())
        this.#values.put(row[i].range, name, this.#isPersonal);
    this.#takePairs(row, texts, !isHead && !isNamed && row.length % 2 === 0);
  }

  /** @param inTurn whether each other cell names the next */
  #takePairs(row: readonly Cell[], texts: readonly string[], inTurn: boolean): void {
    for (let i = 0; i + 1 < row.length; i++) {
      if (!CAPTION.test(texts[i])) continue;
      const name = texts[i].replace(COLON_BEHIND, "");
      const isMarked = row[i].tag !== row[i + 1].tag || name !== texts[i];
      if ((inTurn && i % 2 === 0) || (isMarked && !isPageText(texts[i + 1])))
        this.#pairs.push([name, row[i + 1].range]);
    }
  }
}

/** Whether each cell is a name, where each other could name the next. */
function namesInTurn(texts: readonly string[]): boolean {
  if (texts.length % 2 !== 0) return false;
  return isPersonal(texts.filter((text, i) => i % 2 === 1 && !/\d/.test(text)));
}
