/** Passwords by label: `password: …`, `"pwd":"…"`, `;Password=…;`, `--password …`, `the password is …`. */
import type { View } from "../leaf/view.ts";
import type { Anchor, LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { COMMAND_FLAGS, passwordOfFlag, passwordOfProgram } from "../secrets/commands.ts";
import {
  joinedWords,
  keyedValue,
  type LabelledValue,
  labelledValues,
} from "../secrets/labelled.ts";
import {
  endsClause,
  isMixed,
  LOGIN_LITERALS,
  passwordOfLogin,
  readSentence,
} from "../secrets/sentences.ts";
import { isSentence } from "../secrets/stand-in.ts";
import { endOf } from "../steps.ts";

const ENTITY = "PASSWORD";
const MAX_LENGTH = 200;
const MAX_WORDS = 8;
/** `forgot_password: true`, `min_password: 8`, `I-PASS: watcher`: a switch, a rule or a handover, no password. */
const SWITCH =
  /^(?:forgot|reset|change|update|show|hide|toggle|has|is|needs?|use|require[sd]?|enable[sd]?|disable[sd]?|allow|save|remember|validate|check|verify|min|max|num|count|total|no|without)_|_(?:id|text)$|^i_pass$/;
/** The label as the key's last word, with what may be added to it. */
const IS_PASSWORD =
  /(?:password|passwd|passphrase|passcode|passwort|kennwort|wachtwoord|mot_de_passe|senha|contrase_?n?a|pwd|pass|(?:^|_)pw)(?:_?(?:value|hash|base64|b64|plain|text|plain_text|confirm|confirmation|again))*_?\d{0,2}$/;
/** A hash that says itself what it is, with its salt: of crypt(5), Apache, Argon2. */
const HASH =
  /\$(?:2[abxy]\$\d\d\$[./A-Za-z0-9]{53}|(?:[156y]|apr1)\$(?:rounds=\d{1,9}\$|j\w{2}\$)?[./A-Za-z0-9]{1,64}\$[./A-Za-z0-9]{22,128}|argon2(?:id|i|d)\$v=\d{1,3}\$[a-z0-9=,]{1,64}\$[A-Za-z0-9+/]{8,128}\$[A-Za-z0-9+/]{16,128})(?![./A-Za-z0-9])/y;
/** `pass: …` may be a round of something: unless a login stands before, only what nobody writes as a word. */
const LOGIN_NEAR = /\b(?:user(?:name|id)?|login|account|portal|e-?mail)\b/i;
const NEAR = 60;
const PATH = /^(?:[~.]?\/|[A-Za-z]:\\)/;
/** `8-16 characters` */
const MEASURE =
  /[ -]{1,2}(?:to \d+ )?(?:characters?|chars?|digits?|letters?|symbols?|words?|days?|hours?|minutes?|times)\b/iy;

export const password: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  literals: [
    ...'password,passwd,passphrase,passwort,kennwort,wachtwoord,mot de passe,senha,contrase,passcode,pwd,pass=,pass: ,"pass,pass = ,pw=,pw: ,pw = , pw is , pw for , pw'.split(
      ",",
    ),
    ..."$2a$ $2b$ $2x$ $2y$ $1$ $5$ $6$ $y$ $apr1$ $argon2".split(" "),
    ...LOGIN_LITERALS,
    ...COMMAND_FLAGS,
  ],
  hints: {
    marked: "passphrase passcode pwd pass pw passe kennwort senha wachtwoord".split(" "),
    named: ["auth", "identified"],
    triples: ["ssw", "ssp", " pw", " -u", " -p", "s-c", "qlp"],
    keys: ["password", "passwd", "passphrase", "passcode", "pwd", "pass", "pw"],
  },
  labels: [],
  readsUnder: (key) => IS_PASSWORD.test(joinedWords(key)),
  recognise(view, anchor, report) {
    const { text, key } = view;
    const hash = endOf(HASH, text, anchor.start);
    if (anchor.end > 0 && hash !== 0) report(anchor.start, hash, 0.9, "shape");
    if (anchor.end > 0 && readCommand(text, anchor, report)) return;
    if (anchor.end === 0) return recogniseValue(view, keyedValue(text, key), report);
    let isLabel = false;
    for (const found of labelledValues(text, labelIn(text, anchor))) {
      recogniseValue(view, found, report);
      isLabel = true;
    }
    if (!isLabel) readSentence(text, anchor, report);
  },
};

/** Whether it is a flag, a program or a login, and no label. */
function readCommand(text: string, anchor: Anchor, report: ReportValue): boolean {
  const literal = text.slice(anchor.start, anchor.end).toLowerCase();
  if (LOGIN_LITERALS.includes(literal)) {
    passwordOfLogin(text, anchor, report);
    return literal !== "pass ";
  }
  const given = COMMAND_FLAGS.includes(literal)
    ? passwordOfFlag(text, anchor)
    : passwordOfProgram(text, anchor.start);
  if (given !== undefined) report(given.start, given.end, 0.75, "label");
  return given !== undefined;
}

/** The letters of `pass=`, `pw: ` and ` pw is ` without what stands around them. */
function labelIn(text: string, { start, end }: { start: number; end: number }) {
  const [, blank = "", rest = ""] =
    /^( ?).*?((?: is| for)? |[=: ]*)$/.exec(text.slice(start, end)) ?? [];
  const tail = /^contrase(?=\xf1a)/i.test(text.slice(start, end + 2)) ? 2 : 0;
  return { start: start + blank.length, end: end - rest.length + tail };
}

function recogniseValue(view: View, found: LabelledValue | undefined, report: ReportValue): void {
  if (found === undefined) return;
  const { start, end, value, key, by } = found;
  if (!IS_PASSWORD.test(key) || SWITCH.test(key) || value.length > MAX_LENGTH) return;
  if (/(?:^|_)pwd$/.test(key) && PATH.test(value)) return;
  if (/(?:^|_)pass$/.test(key) && (!/[a-z]/i.test(value) || value === "FAIL")) return;
  if (key === "pass" && by === "mark" && !found.isQuoted && view.text.charAt(start - 1) === " ") {
    const isNear = LOGIN_NEAR.test(view.text.slice(Math.max(0, start - NEAR), start));
    if (!(isNear ? /\d/.test(value) : isMixed(value))) return;
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
