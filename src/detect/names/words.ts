/** The words of a text that names and places are made of, in columns: `start[i]`, `kind[i]`. */

/** In the order of assembly/names/words.ts. */
export const COLUMNS = 13;

/** Views of what was read last. */
export class Words {
  count = 0;
  start = new Int32Array();
  end = new Int32Array();
  /** Its number among all words of the text: neighbours differ by one. */
  ordinal = new Int32Array();
  kind = new Int32Array();
  /** Bits of WordClass. */
  classes = new Int32Array();
  shape = new Int32Array();
  /** Kinds of the three words before it. */
  before1 = new Int32Array();
  before2 = new Int32Array();
  before3 = new Int32Array();
  /** What stands before it: a Gap. */
  gap = new Int32Array();
  /** Kind of the word behind it, if only a blank or a hyphen stands between. */
  after = new Int32Array();
  afterEnd = new Int32Array();
  /** Kind of the word behind it and a comma. */
  later = new Int32Array();

  /** @param at where the columns lie in a memory, of `rows` rows each */
  use(memory: ArrayBuffer, at: number, rows: number): void {
    const column = (index: number): Int32Array<ArrayBuffer> =>
      new Int32Array(memory, at + index * 4 * rows, rows);
    this.start = column(0);
    this.end = column(1);
    this.ordinal = column(2);
    this.kind = column(3);
    this.classes = column(4);
    this.shape = column(5);
    this.before1 = column(6);
    this.before2 = column(7);
    this.before3 = column(8);
    this.gap = column(9);
    this.after = column(10);
    this.afterEnd = column(11);
    this.later = column(12);
  }
}
