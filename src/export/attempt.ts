/** One try to hand a request to the upstream. */
import type { Dispatcher } from "undici";
import { giveUp } from "../core/index.ts";
import { type Oddity, rejectedItems } from "./partial-success.ts";
import { isRetryableStatus, parseRetryAfter } from "./retry.ts";
import type { Attempt } from "./retrying.ts";
import { Sending } from "./sending.ts";
import type { Target } from "./target.ts";

export interface AttemptOptions {
  readonly target: Target;
  readonly body: Uint8Array;
  /** For all of it: connecting, sending, and the whole reply, however slowly its bytes drip. */
  readonly timeoutMs: number;
  /** Ends the try when the sender has gone. */
  readonly gone: AbortSignal;
}

/** Never throws. A large body that was delivered is empty afterwards. */
export async function attempt(
  dispatcher: Dispatcher,
  { target, body, timeoutMs, gone }: AttemptOptions,
): Promise<Attempt> {
  const stop = new AbortController();
  // undici lets a request go only once it has a connection, and its own time for that is coarse.
  const { promise: ended, reject } = Promise.withResolvers<never>();
  const end = (): void => {
    stop.abort();
    reject(stop.signal.reason);
  };
  let isTimedOut = false;
  if (gone.aborted) end();
  gone.addEventListener("abort", end);
  const timer = setTimeout(() => {
    isTimedOut = true;
    end();
  }, timeoutMs);
  try {
    const sending = new Sending(body);
    const request = { ...target, ...sending.asRequest(target.headers), signal: stop.signal };
    const reply = await Promise.race([dispatcher.request(request), ended]);
    const result = await read(reply);
    if (result.kind === "delivered" && sending.isOver) giveUp(body);
    return result;
  } catch (error) {
    return failed(isTimedOut ? "timed-out" : reasonOf(error));
  } finally {
    clearTimeout(timer);
    gone.removeEventListener("abort", end);
  }
}

async function read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Attempt> {
  if (statusCode >= 200 && statusCode < 300) {
    // The upstream has taken it, so a reply that cannot be read must not bring it there twice.
    const reply = await body.bytes().catch(() => new Uint8Array(0));
    return { kind: "delivered", rejected: rejectedItems(reply), oddity: oddityOf(headers) };
  }
  await body.dump().catch(() => undefined);
  const message = messageOf(statusCode);
  if (!isRetryableStatus(statusCode)) return { kind: "rejected", status: statusCode, message };
  const retryAfter = headers["retry-after"];
  const header = typeof retryAfter === "string" ? retryAfter : undefined;
  return failed(message, parseRetryAfter(header, Date.now()));
}

type Headers = Dispatcher.ResponseData["headers"];

/** Whatever address it is sent to, the front of a web site answers 200. */
function oddityOf({ "content-type": type }: Headers): Oddity | undefined {
  return typeof type === "string" && /^text\/html\b/i.test(type)
    ? "it is a page (text/html): the endpoint may be no receiver of OTLP"
    : undefined;
}

function messageOf(status: number): string {
  const isRedirect = status >= 300 && status < 400;
  return isRedirect ? `status ${status}, a redirect: none is followed` : `status ${status}`;
}

function failed(reason: string, retryAfterMs?: number): Attempt {
  return { kind: "failed", reason, retryAfterMs };
}

/** What undici's codes do not tell by themselves. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ["HTTPParserError", "the reply is no HTTP/1.1"],
  ["UND_ERR_SOCKET", "the connection ended before a whole reply"],
]);

/** An error's code, for its message may hold an address with credentials. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  const { code } = error as { code?: unknown };
  const told = typeof code === "string" ? code : error.name;
  const words = WORDS.get(told);
  return words === undefined ? told : `${words} (${told})`;
}
