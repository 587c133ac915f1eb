/**
 * What stands between a label and a secret in people's talk: `API key - q7Z…`, `your password?\nCaller: it's Hu9ter2x`.
 * Any mark, a line's end, another speaker; so the value must be what nobody writes as a word.
 */

const TOKEN = "[\\w!@#$%^&*+-]";
const CAPITAL = `(?=${TOKEN}{0,40}[A-Z])`;
const TURN = "[A-Za-z]\\d{1,3}(?=[A-Za-z])\\w{0,12}";
/** A digit among small letters, no `Argon2id`; a mark behind one; a long run of both in turns, no `OAuth2Client`. */
const MADE = `(?:${CAPITAL}(?=${TOKEN}{0,40}[a-z]\\d{1,4}[a-z])${TOKEN}{9}|${CAPITAL}(?=${TOKEN}{0,40}[a-z])(?=${TOKEN}{0,40}\\d[!@#$%^&*])${TOKEN}{8}|(?=\\w{0,12}${TURN}${TURN}${TURN})\\w{16})`;
const MARK = " ?\\?|\\.{1,12}|[ \\t]{0,2}[-#|>,;~([:*]{1,3}";
const SAID =
  "(?:[A-Za-z]{1,12}:|it'?s|is|sure|yes|no\\.?|number|not found:|(?:seems|updated|changed|set) to(?: be)?|verified:?|on file:?(?: is)?)";

export const LOOSE = new RegExp(
  `["'\`*)\\]]{0,3}(?:${MARK})?\\s{0,4}(?:${SAID},?\\s{1,2}){0,3}(?<=[^\\w])[*"'\`([]{0,2}(?=${MADE})`,
  "y",
);
