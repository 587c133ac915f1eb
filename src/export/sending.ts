/** A request's body on its way, which can tell when its memory is free again. */
import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";

/**
 * A socket's high water mark: from here on a write is followed by `drain`, once the kernel has all of it. Below it
 * nothing tells.
 */
const DRAINED_BYTES = 64 * 1024;

export class Sending {
  readonly #body: Uint8Array;
  #isOver = false;

  constructor(body: Uint8Array) {
    this.#body = body;
  }

  /** Whether nothing reads the body any more. A reply that came before its end does not make it so. */
  get isOver(): boolean {
    return this.#isOver;
  }

  asRequest(
    headers: Readonly<Record<string, string>>,
  ): Pick<Dispatcher.RequestOptions, "body" | "headers"> {
    if (this.#body.byteLength < DRAINED_BYTES) return { body: this.#body, headers };
    const length = { "content-length": String(this.#body.byteLength) };
    // undici takes anything that can be iterated; its types know only streams.
    const body = this.#pieces() as unknown as Readable;
    return { body, headers: { ...headers, ...length } };
  }

  /** undici asks for more when the socket has drained, or is closed. */
  async *#pieces(): AsyncGenerator<Uint8Array> {
    yield this.#body;
    this.#isOver = true;
  }
}
