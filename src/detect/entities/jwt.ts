/** JSON Web Tokens, signed or encrypted: base64url parts joined by points, a JSON header first. RFC 7519. */
import { isWord } from "../characters.ts";
import type { LiteralRecogniser } from "../recogniser.ts";
import { endOf } from "../steps.ts";

/** Three parts signed (RFC 7515), five encrypted (RFC 7516); a log may have cut the last ones off. */
const TOKEN = /eyJ[\w-]{12,4096}\.[\w-]{6,65536}(?:\.[\w-]{0,65536}){0,3}/y;
const HEADER_LENGTH = 512;

export const jwt: LiteralRecogniser = {
  entity: "JWT",
  wakes: "literal",
  literals: ["eyj"],
  hints: { opens: ["eyj"] },
  labels: [],
  recognise({ text }, { start }, report) {
    const before = text.charCodeAt(start - 1);
    if (isPart(before)) return;
    const end = endOf(TOKEN, text, start);
    if (end === 0) return;
    const header = text.slice(start, Math.min(end, start + HEADER_LENGTH)).split(".", 1)[0];
    const json = Buffer.from(header, "base64url").toString("latin1");
    if (/"(?:alg|enc|typ)"/.test(json)) report(start, end, 0.97, "structure");
  },
};

/** A token begins at its first character, so that no run of `eyJ` is read twice. */
function isPart(code: number): boolean {
  return isWord(code) || code === 0x2d || code === 0x2e;
}
