/**
 * Bodies take memory before their batch is admitted: while they arrive and while their content coding
 * is undone. They are counted as they grow, not as announced, so that a sender that announces much and
 * sends nothing holds nothing.
 */
export interface Memory {
  /** Counts the bytes in, or throws a RefusalError. */
  admit(bytes: number): void;
  /** Counts them out again. */
  release(bytes: number): void;
}

/** What one request holds of the memory. */
export class Held {
  readonly #memory: Memory | undefined;
  #bytes = 0;

  constructor(memory: Memory | undefined) {
    this.#memory = memory;
  }

  /** Throws what `admit` throws; then nothing is held any more. */
  growTo(bytes: number): void {
    this.release();
    this.#memory?.admit(bytes);
    this.#bytes = bytes;
  }

  release(): void {
    if (this.#bytes > 0) this.#memory?.release(this.#bytes);
    this.#bytes = 0;
  }
}

/** Before and after its content coding is undone. */
export interface SizeLimit {
  readonly maxBytes: number;
  /** The setting that says it. */
  readonly setting: "max_request_body_size" | "max_recv_msg_size_mib";
}

/** What one body may take, and what it takes: what arrived and what came out of its coding. */
export interface BodyLimits extends SizeLimit {
  readonly held: Held;
}
