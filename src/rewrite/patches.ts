const START_ROWS = 1024;

/**
 * Changes to the input, ascending and disjoint: the bytes [at, end) give way to the bytes
 * [from, to) of the ink. A table of numbers, used again for every request.
 */
export class Patches {
  count = 0;
  at = new Int32Array(START_ROWS);
  end = new Int32Array(START_ROWS);
  from = new Int32Array(START_ROWS);
  to = new Int32Array(START_ROWS);
  /** The frame whose content changes. */
  frame = new Int32Array(START_ROWS);
  /** The edited leaf, `-1` where whole fields of the frame are replaced, removed or appended. */
  leaf = new Int32Array(START_ROWS);

  reset(): void {
    this.count = 0;
  }

  /**
   * Both tables, ascending. A row that begins within the one before it is swallowed: an earlier
   * pass's attribute is taken out with the edits in it.
   */
  merge(edits: Patches, additions: Patches): void {
    this.reset();
    let end = 0;
    for (let e = 0, a = 0; e < edits.count || a < additions.count; ) {
      const isAddition =
        e === edits.count || (a < additions.count && additions.at[a]! <= edits.at[e]!);
      const source = isAddition ? additions : edits;
      const row = isAddition ? a++ : e++;
      if (source.at[row]! < end) continue;
      this.#take(source, row);
      end = source.end[row]!;
    }
  }

  add(at: number, end: number, from: number, to: number, frame: number, leaf: number): void {
    if (this.count === this.at.length) this.#grow();
    const row = this.count++;
    this.at[row] = at;
    this.end[row] = end;
    this.from[row] = from;
    this.to[row] = to;
    this.frame[row] = frame;
    this.leaf[row] = leaf;
  }

  #take(other: Patches, row: number): void {
    this.add(
      other.at[row]!,
      other.end[row]!,
      other.from[row]!,
      other.to[row]!,
      other.frame[row]!,
      other.leaf[row]!,
    );
  }

  #grow(): void {
    const rows = this.at.length * 2;
    this.at = grown(this.at, rows);
    this.end = grown(this.end, rows);
    this.from = grown(this.from, rows);
    this.to = grown(this.to, rows);
    this.frame = grown(this.frame, rows);
    this.leaf = grown(this.leaf, rows);
  }
}

function grown(table: Int32Array, rows: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(rows);
  copy.set(table);
  return copy;
}
