/** The words of a text that names and places are made of, in columns. */

/** One row a word, in columns: `start[i]`, `kind[i]`. */
export class Words {
  count = 0;
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** Its number among all words of the text: neighbours differ by one. */
  ordinal = new Int32Array(256);
  kind = new Int32Array(256);
  /** Bits of WordClass. */
  classes = new Int32Array(256);
  shape = new Int32Array(256);
  /** Kinds of the three words before it. */
  before1 = new Int32Array(256);
  before2 = new Int32Array(256);
  before3 = new Int32Array(256);
  /** What stands before it: a Gap. */
  gap = new Int32Array(256);
  /** Kind of the word behind it, if only a blank or a hyphen stands between. */
  after = new Int32Array(256);
  afterEnd = new Int32Array(256);
  /** Kind of the word behind it and a comma. */
  later = new Int32Array(256);

  /** Room for one more row. */
  next(): number {
    if (this.count === this.start.length) this.#grow();
    return this.count++;
  }

  #grow(): void {
    const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
      const wider = new Int32Array(column.length * 2);
      wider.set(column);
      return wider;
    };
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.ordinal = grown(this.ordinal);
    this.kind = grown(this.kind);
    this.classes = grown(this.classes);
    this.shape = grown(this.shape);
    this.before1 = grown(this.before1);
    this.before2 = grown(this.before2);
    this.before3 = grown(this.before3);
    this.gap = grown(this.gap);
    this.after = grown(this.after);
    this.afterEnd = grown(this.afterEnd);
    this.later = grown(this.later);
  }
}
