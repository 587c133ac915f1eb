/**
 * Who uses an agent, where an attribute or a field says so: `user.id`, `enduser.id`, `"user_name"`.
 * 45 CFR 164.514(b)(2)(i)(R); OpenTelemetry's registry of attributes, `user` and `enduser`.
 */
import { isHeldOut } from "../leaf/hold-outs.ts";
import type { View } from "../leaf/view.ts";
import { WordClass } from "../lexicon/lexicon.ts";
import { sharedLexicon } from "../lexicon/shared.ts";
import type { LiteralRecogniser, ReportValue } from "../recogniser.ts";
import { joinedWords, type LabelledValue, labelledValue } from "../secrets/labelled.ts";
import { endOf } from "../steps.ts";

const ENTITY = "UNIQUE_ID";
/** An attribute may be called `llm.user`; in a text `user:` is a role. */
const KEY = /(?:^|_)(?:end_?)?user(?:_?(?:id|name|login|identifier|account_?id))?$/;
/** Who asks, as OpenAI and flags for features are told. */
const ASKING = /(?:^|_)(?:safety_identifier|targeting_key|feature_flag_context_id)$/;
const FIELD =
  /(?:^|_)(?:(?:end_?)?user_?(?:id|name|login|identifier)|login_?(?:id|name)|screen_?name)$/;
/** May also say how someone signed in: `"login":"oauth2"`. */
const SIGN_IN = /(?:^|_)(?:login|portal_user)$/;
/** Of the events of CEF and LEEF, whose users are accounts. */
const EVENT_FIELD = /^(?:[sd]user(?:name)?|usr_?name)$/;
/** `uid=jroe,ou=people,dc=example`: alone it is a number of Unix. */
const IN_DIRECTORY = /, ?(?:ou|dc|cn|o)=/iy;
/** Accounts of programs. */
const MACHINE =
  /(?:^|_)(?:db|database|sql|postgres|pg|mysql|mongo|mongodb|redis|rabbitmq|kafka|amqp|smtp|ssh|s?ftp|git|docker|registry|proxy|process|os|container|host|unix|linux|run_as|real|effective|saved|system|service|svc|sudo|bot)_user/;
const PROGRAM =
  /^(?:root|admin(?:istrator)?|system|service|svc|anonymous|guest|unknown|none|default|test|nobody|bot|agent|assistant|user|app|api|demo|postgres|ubuntu|node|(?:svc|system|service)[-_:.].*|.*(?:[-_]svc|[-_]bot|\[bot\])|arn:.*|-?\d{1,2})$/i;
const ENTRY = /^[\w.@-]+/;
const LONGEST_ENTRY = 64;
const LOGIN = /^[a-z]{3,24}(?:[._-][a-z]{2,24})?$/;
const NAME = WordClass.FirstName | WordClass.LastName | WordClass.RareName;
const PLAIN = WordClass.Common | WordClass.FirstName;
const VALUE = /^[\w.@+|:\\/=~-]{2,128}$/;

export const userId: LiteralRecogniser = {
  entity: ENTITY,
  wakes: "literal",
  labels: [],
  literals: [
    "userid",
    "user_id",
    "user-id",
    "user.id",
    "username",
    "user_name",
    "user name",
    "screen_name",
    "portal_user",
    "login",
    "loginid",
    "loginname",
    "user.name",
    "user=",
    "suser",
    "duser",
    "usrname",
    "uid=",
  ],
  hints: {
    marked: [
      "userid",
      "user",
      "username",
      "name",
      "login",
      "loginid",
      "loginname",
      "suser",
      "duser",
      "usrname",
      "uid",
    ],
    // Of `user_id`: logs have other ids in each line.
    triples: ["r_i", "r-i", "r.i"],
    keys: ["user", "enduser", "userid", "username", "safety", "targeting", "flag"],
  },
  readsUnder(key) {
    const words = joinedWords(key);
    return KEY.test(words) || ASKING.test(words);
  },
  recognise(view, anchor, report) {
    if (anchor.end === 0) return recogniseLeaf(view, report);
    const found = labelledValue(view.text, anchor, isLogin);
    if (view.text.startsWith("=", anchor.end - 1)) return recogniseEntry(view, anchor.end, report);
    if (found?.by !== "mark") return;
    const { key, value } = found;
    if (EVENT_FIELD.test(key)) return recogniseValue(view, found, report);
    const isAccount = FIELD.test(key)
      ? /\d/.test(value) || isLogin(value)
      : SIGN_IN.test(key) && (isLogin(value) || isSurnamed(value));
    if (isAccount) recogniseValue(view, found, report);
  },
};

/** Whose entry of a directory a name leads to, and whom a log names: `uid=jroe,ou=people`, `user=jmarchetti`. */
function recogniseEntry(view: View, start: number, report: ReportValue): void {
  const value = ENTRY.exec(view.text.slice(start, start + LONGEST_ENTRY))?.[0] ?? "";
  const end = start + value.length;
  const before = view.text.slice(Math.max(0, start - LONGEST_LOGGED), start);
  const isMeant =
    (LOGGED.test(before) && isSurnamed(value)) || endOf(IN_DIRECTORY, view.text, end) > 0;
  if (value !== "" && isMeant) recogniseValue(view, { key: "user", value, start, end }, report);
}

const LOGGED = /(?:^|[^\w.-])(?:user|uid)=$/i;
const LONGEST_LOGGED = 6;

/** `user=jmarchetti2` of a log, whose `user` may be any program's: an initial and a last name that is no plain word. */
function isSurnamed(value: string): boolean {
  const surname = SURNAMED.exec(value)?.[1] ?? "";
  const classes = classOf(surname);
  if ((classes & WordClass.Common) !== 0) return false;
  if ((classes & WordClass.LastName) !== 0) return surname.length >= LEAST_SURNAME;
  return surname.length >= LEAST_RARE && (classes & WordClass.RareName) !== 0;
}

const SURNAMED = /^[a-z]([a-z]{2,24})\d{0,4}$/;
const LEAST_SURNAME = 4;
const LEAST_RARE = 6;

/** `jmarchetti`, `jane_roe`, `jane.roe`: made of a last name. What a type, a column or a program is called is not. */
function isLogin(value: string): boolean {
  if (!LOGIN.test(value)) return false;
  const parts = value.split(/[._-]/);
  if (parts.some((part) => (classOf(part) & PLAIN) === WordClass.Common)) return false;
  return [...parts, value.slice(1)].some((part) => part.length > 2 && (classOf(part) & NAME) !== 0);
}

function classOf(word: string): number {
  return sharedLexicon().classify(word, 0, word.length);
}

function recogniseLeaf(view: View, report: ReportValue): void {
  const { text } = view;
  const value = text.trim();
  const key = joinedWords(view.key);
  const start = text.length - text.trimStart().length;
  recogniseValue(view, { key, value, start, end: start + value.length }, report);
}

function recogniseValue(
  { codes }: View,
  { key, value, start, end }: Pick<LabelledValue, "key" | "value" | "start" | "end">,
  report: ReportValue,
): void {
  if (!VALUE.test(value) || MACHINE.test(key) || PROGRAM.test(value)) return;
  if (!isHeldOut(codes, start, end)) report(start, end, 0.7, "label");
}
