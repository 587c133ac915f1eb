/** Private keys: PEM blocks (RFC 7468), PGP blocks (RFC 4880, 6.2), age identities, PuTTY files. */
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

const OPENING = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
const CLOSING = /-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
/** The lines of a block that was cut off. */
const BODY_CHARACTER = /[A-Za-z0-9+/=\s:,.()\\-]/;
const MAX_BLOCK = 65_536;
const AGE = /AGE-SECRET-KEY-1[A-Z0-9]{50,64}/y;
const PUTTY = /Private-Lines: \d{1,3}\s{1,4}(?:[A-Za-z0-9+/=]{1,80}\s{0,4}){1,100}/y;

export const privateKey: LiteralRecogniser = {
  entity: "PRIVATE_KEY",
  wakes: "literal",
  literals: ["-----begin ", "age-secret-key-1", "private-lines: "],
  hints: { marked: ["lines"], named: ["begin"], opens: ["age"], triples: ["---"] },
  labels: [],
  recognise({ text }, { start }, report) {
    const opened = endOf(OPENING, text, start);
    const end =
      opened === 0 ? endOf(AGE, text, start) || endOf(PUTTY, text, start) : blockEnd(text, opened);
    if (end !== 0) report(start, end, 0.97, "structure");
  },
};

/** Where the block ends that opened before `opened`: at its closing line, or where its body was cut off. */
function blockEnd(text: string, opened: number): number {
  const dashes = text.indexOf("-----", opened);
  const closed = dashes < 0 ? 0 : endOf(CLOSING, text, dashes);
  if (closed !== 0 && closed - opened <= MAX_BLOCK)
    return /[A-Za-z0-9+/=]{16}/.test(text.slice(opened, Math.min(dashes, opened + 400)))
      ? closed
      : 0;
  const limit = Math.min(dashes < 0 ? text.length : dashes, opened + MAX_BLOCK);
  let end = opened;
  while (end < limit && BODY_CHARACTER.test(text.charAt(end))) end++;
  const body = text.slice(opened, end).trimEnd();
  return /[A-Za-z0-9+/=]{40}/.test(body.slice(0, 400)) ? opened + body.length : 0;
}
