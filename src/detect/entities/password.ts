/** Passwords by label: `password: …`, `"pwd":"…"`, `;Password=…;`, `--password …`, `the password is …`. */
import type { View } from "../leaf/view.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { keyedValue, type LabelledValue, labelledValue } from "../secrets/labelled.ts";
import { isSentence, isStandIn } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

const ENTITY = "PASSWORD";
const MAX_LENGTH = 200;
const MAX_WORDS = 8;
/** `forgot_password: true`, `min_password: 8`, `I-PASS: watcher`: a switch, a rule or a handover, no password. */
const SWITCH =
  /^(?:forgot|reset|change|update|show|hide|toggle|has|is|needs?|use|require[sd]?|enable[sd]?|disable[sd]?|allow|save|remember|validate|check|verify|min|max|num|count|total|no|without)_|_(?:id|text)$|^i_pass$/;
/** The label as the key's last word, with what may be added to it. */
const IS_PASSWORD =
  /(?:password|passwd|passphrase|passcode|pwd|pass|(?:^|_)pw)(?:_?(?:value|hash|base64|b64|plain|text|plain_text|confirm|confirmation|again))*_?\d{0,2}$/;
/** `curl -u user:password`, `--user user:password`. */
const FLAGS = [" -u ", "--user "];
const LOGIN = /["']?[\w.@-]{1,64}:[^\s"'`:]{4,128}(?=["'`]?(?:\s|$|\\))/y;
/** The password right behind its flag, as MySQL's programs take it: `mysql -u root -pTiger2291`. */
const SHORT_FLAG = /^[^\n|;]{0,120}? -p(?=[^\s"'`$-])([^\s"'`]{4,64})/;
/** Characters of a command before its flag, and behind it. */
const COMMAND = 200;
const LOGIN_BEFORE = /\blogin\s{1,8}[^\s]{1,64}\s{1,8}$/;
const BEFORE_NETRC = 88;
const BLANKS = /\s{1,8}/y;
const WORD = /[^\s"'`\\<>{}]{2,127}[^\s"'`\\<>{}.,;:)]/y;
/** A hash that says itself what it is, with its salt. */
const BCRYPT = /\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}(?![./A-Za-z0-9])/y;
/** `pass: …` may be a round of something: unless a login stands before, only what nobody writes as a word. */
const LOGIN_NEAR = /\b(?:user(?:name|id)?|login|account|portal|e-?mail)\b/i;
const MIXED = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8}/;
/** Longer than `Argon2id`. */
const LONG = 9;
const NEAR = 60;
const PATH = /^(?:[~.]?\/|[A-Za-z]:\\)/;
/** `8-16 characters` */
const MEASURE =
  /[ -]{1,2}(?:to \d+ )?(?:characters?|chars?|digits?|letters?|symbols?|words?|days?|hours?|minutes?|times)\b/iy;
const PROSE_END =
  /(?:["'`.,;:!?)&|<>}\]*]|\s*$|[ \t]*\n|[ \t]*(?:and|or|,|\||-|username|user|login|email|host)\b)/iy;

export const password: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: [
    ...'password,passwd,passphrase,passcode,pwd,pass=,pass: ,"pass,pass = ,pw=,pw: ,pw = , pw is , pw for '.split(
      ",",
    ),
    "$2a$",
    "$2b$",
    "$2y$",
    ...FLAGS,
  ],
  hints: {
    marked: ["passphrase", "passcode", "pwd", "pass", "pw"],
    triples: ["ssw", " pw", " -u"],
    keys: ["password", "passwd", "passphrase", "passcode", "pwd", "pass", "pw"],
  },
  labels: [],
  recognise(view, anchor, report) {
    const { text, key } = view;
    const hash = endOf(BCRYPT, text, anchor.start);
    if (anchor.end > 0 && hash !== 0) report(anchor.start, hash, 0.9, "shape");
    if (FLAGS.includes(text.slice(anchor.start, anchor.end).toLowerCase()))
      return recogniseLogin(text, anchor, report);
    const found =
      anchor.end === 0 ? keyedValue(text, key) : labelledValue(text, labelIn(text, anchor));
    if (found !== undefined) recogniseValue(view, found, report);
    else if (anchor.end > 0) recogniseBare(text, anchor, report);
  },
};

/** The password behind a flag of curl, or behind the user of MySQL; to other programs the flags mean something else. */
function recogniseLogin(text: string, flag: Anchor, report: ReportValue): void {
  const { start: at, end } = flag;
  const command = text.slice(Math.max(0, at - COMMAND), at);
  if (/\bmysql(?:dump|admin)?\b[^\n]*$/.test(command)) {
    const [whole = "", short = ""] = SHORT_FLAG.exec(text.slice(end, end + COMMAND)) ?? [];
    const last = end + whole.length;
    if (short !== "" && !isStandIn(short)) report(last - short.length, last, 0.75, "label");
  }
  if (!/\bcurl\b/.test(command)) return;
  const login = endOf(LOGIN, text, end);
  const start = text.indexOf(":", end) + 1;
  if (login === 0 || isStandIn(text.slice(start, login))) return;
  report(start, login, 0.75, "label");
}

/** `machine api.example.org login jane password …` of a .netrc file, `temp password R00ster!1`. */
function recogniseBare(text: string, { start: at, end }: Anchor, report: ReportValue): void {
  const start = endOf(BLANKS, text, end);
  const last = start === 0 ? 0 : endOf(WORD, text, start);
  if (last === 0 || isStandIn(text.slice(start, last))) return;
  if (LOGIN_BEFORE.test(text.slice(Math.max(0, at - BEFORE_NETRC), at)))
    report(start, last, 0.75, "label");
  else if (isMade(text, start, last)) report(start, last, 0.6, "label");
}

/** Whether nobody writes it as a word: `R00ster!1`, `R00sters` at a clause's end, and not `Base64-encoded`. */
function isMade(text: string, start: number, end: number): boolean {
  const value = text.slice(start, end);
  if (!MIXED.test(value)) return false;
  const isSpelledOddly = value.length >= LONG && /[a-z]\d{1,4}[a-z]/.test(value);
  return /[!@#$%^&*+~?]/.test(value) || (isSpelledOddly && endsClause(text, end));
}

/** The letters of `pass=`, `pw: ` and ` pw is ` without what stands around them. */
function labelIn(text: string, { start, end }: { start: number; end: number }) {
  const [, blank = "", rest = ""] =
    /^( ?).*?((?: is| for)? |[=: ]*)$/.exec(text.slice(start, end)) ?? [];
  return { start: start + blank.length, end: end - rest.length };
}

function recogniseValue(view: View, found: LabelledValue, report: ReportValue): void {
  const { start, end, value, key, by } = found;
  if (!IS_PASSWORD.test(key) || SWITCH.test(key) || value.length > MAX_LENGTH) return;
  if (/(?:^|_)pwd$/.test(key) && PATH.test(value)) return;
  if (/(?:^|_)pass$/.test(key) && (!/[a-z]/i.test(value) || value === "FAIL")) return;
  if (key === "pass" && by === "mark" && view.text.charAt(start - 1) === " ") {
    const isNear = LOGIN_NEAR.test(view.text.slice(Math.max(0, start - NEAR), start));
    if (!(isNear ? /\d/ : MIXED).test(value)) return;
  }
  if (/^0x[0-9a-f]{1,4}$/i.test(value) || endOf(MEASURE, view.text, end) !== 0) return;
  if (value.includes(" ") && (isSentence(value) || value.split(" ").length > MAX_WORDS)) return;
  report(start, end, scoreOf(view, found), "label");
}

function scoreOf({ text }: View, { end, value, by, isQuoted }: LabelledValue): number {
  if (/[\d!@#$%^&*+~]/.test(value) && value.length >= 4) return by === "mark" ? 0.85 : 0.7;
  if (by === "verb") return isQuoted ? 0.6 : 0;
  if (isQuoted) return 0.75;
  return endsClause(text, end) ? 0.6 : 0;
}

/** Whether the word is the last of its line or list: a sentence goes on with a blank and a word. */
function endsClause(text: string, end: number): boolean {
  return endOf(PROSE_END, text, end) !== 0;
}
