const START_ROWS = 1024;

/** What a patch does to the length prefixes above it. */
export const PatchKind = {
  /** Text of a leaf: the leaf's own prefix changes, then the frames'. */
  Text: 0,
  /** The length prefix of an edited leaf; what it says is known once the leaf's edits are summed. */
  LeafPrefix: 1,
  /** Whole fields of a frame: replaced, removed or appended. */
  Field: 2,
} as const;
export type PatchKind = (typeof PatchKind)[keyof typeof PatchKind];

/** Where a patch stands: the frame whose content changes, and the edited leaf (`-1`: none). */
export interface PatchOwner {
  frame: number;
  leaf: number;
  length?: number;
}

/**
 * Changes to the input, ascending and disjoint: the bytes [at, end) give way to the bytes
 * [from, to) of the ink. A table of numbers, used again for every request.
 */
export class Patches {
  count = 0;
  kind = new Uint8Array(START_ROWS);
  at = new Int32Array(START_ROWS);
  end = new Int32Array(START_ROWS);
  from = new Int32Array(START_ROWS);
  to = new Int32Array(START_ROWS);
  /** The frame whose content changes. */
  frame = new Int32Array(START_ROWS);
  /** The edited leaf, `-1` for a field. */
  leaf = new Int32Array(START_ROWS);
  /** Of a leaf's prefix: the leaf's length before its edits; once spliced, behind them. */
  length = new Int32Array(START_ROWS);

  reset(): void {
    this.count = 0;
  }

  /** Takes over a row of another table. */
  take(other: Patches, row: number): void {
    const owner = { frame: other.frame[row]!, leaf: other.leaf[row]!, length: other.length[row]! };
    const copy = this.add(other.kind[row] as PatchKind, other.at[row]!, other.end[row]!, owner);
    this.from[copy] = other.from[row]!;
    this.to[copy] = other.to[row]!;
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
      this.take(source, row);
      end = source.end[row]!;
    }
  }

  /** Room for a row: sets everything but the ink's range and says where the row stands. */
  add(kind: PatchKind, at: number, end: number, owner: PatchOwner): number {
    if (this.count === this.at.length) this.#grow();
    const row = this.count++;
    this.kind[row] = kind;
    this.at[row] = at;
    this.end[row] = end;
    this.from[row] = 0;
    this.to[row] = 0;
    this.frame[row] = owner.frame;
    this.leaf[row] = owner.leaf;
    this.length[row] = owner.length ?? 0;
    return row;
  }

  #grow(): void {
    const rows = this.at.length * 2;
    const kind = new Uint8Array(rows);
    kind.set(this.kind);
    this.kind = kind;
    this.at = grown(this.at, rows);
    this.end = grown(this.end, rows);
    this.from = grown(this.from, rows);
    this.to = grown(this.to, rows);
    this.frame = grown(this.frame, rows);
    this.leaf = grown(this.leaf, rows);
    this.length = grown(this.length, rows);
  }
}

function grown(table: Int32Array, rows: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(rows);
  copy.set(table);
  return copy;
}
