/**
 * What a label in a shadow names: `DB_PASSWORD=…`, `"client_secret": "…"`, `--token …`, `X-Api-Key: …`,
 * `the password is …`, `"api_keys": ["…", "…"]`. Read from the label's letters outwards; each look is bounded.
 */
import { isWord } from "../characters.ts";
import type { Range } from "../recogniser.ts";
import { LOOSE } from "./loose.ts";
import { isStandIn } from "./stand-in.ts";

export interface LabelledValue {
  /** The value without quotes, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The key in lower case, words joined by `_`, the last one of a list too: `db_password`, `access_token`. */
  readonly key: string;
  /** `mark`: a colon, an equals sign, a flag, a tag; `verb`: `is` or nothing, a weaker sign. */
  readonly by: "mark" | "verb";
  /** Whether its end is sure: of a quoted value, and of a flag's. */
  readonly isQuoted: boolean;
  /** Whether it is a parameter of a query: `?token=…`. */
  readonly isQueried: boolean;
}

const MAX_KEY = 64;
const MAX_VALUE = 4096;
/** What a key may go on with behind the label's own letters. */
const TAIL =
  /(?:[ _.-]?(?:access|api|account|key|token|value|secret|base|data|phrase|hash|base64|b64|plain|text|confirm(?:ation)?|again|id)(?![a-z]))*s?(?:_?\d{1,2})?(?![A-Za-z0-9])/iy;
/** `password for the portal is`, `token to use:` */
const PURPOSE =
  / (?:for|to|of|on|at) [\w@./'-]{1,32}(?: [\w@./'-]{1,32}){0,2}?(?= ?(?:[:=]| is ))/y;
const MARK =
  /["'`*)\]]{0,3}[ \t]{0,4}(?::=|=>|->|={1,3}|:(?![/:])|\|(?! ?[:-]))[ \t]{0,4}(?:(?:[|>][+-]?)?\n(?![A-Za-z_][\w.-]{0,64}[=:])[ \t]{0,12}(?:- (?=["']|\S{0,40}\d))?(?![A-Za-z_][\w.-]{0,64}:\s))?(?:\[(?![A-Z][A-Z0-9_]*[:\]])\s{0,8}(?=["'\w]))?[*"'`]{0,2}?(?:\b[bru](?=["'])|@(?="))?/y;
/** `secret "c3Rhci…";` of nginx, BIND and their like. */
const DIRECTIVE = /[ \t]{1,4}(?=["'][^"'\s]{8,256}["'];)/y;
/** `getenv("API_TOKEN", "5f2b…")`, `define('DB_PASSWORD', 'R00ster')`: the key is a call's first argument. */
const ARGUMENT = /["'],[ \t]{0,16}(?=["'][^"'\s]{0,64}[\d!@#$%^&*])/y;
const CALL = /\w\(\s?["']$/;
/** What stands before a list's first value, and between two. */
const LIST = /(?:\[\s{0,8}|\n[ \t]{0,12}- )["'`]?$/;
const LIST_REACH = 24;
const NEXT = /["'`]?\s{0,4}(?:,\s{0,8}(?=["'`\w])|\n[ \t]{0,12}- (?!\w{1,64}:))/y;
const MOST_LISTED = 32;
/** `"name": "DB_PASSWORD", "value": "…"`, `key="ApiKey" value="…"`, `- name: DB_PASSWORD\n  value: …` */
const BESIDE_NAME = /["']?(?:,\s{0,8}|\s{1,16})["']?value["']?\s{0,2}[:=]\s{0,2}(?=["'\w])/iy;
/**
 * `variable "client_secret" { type = string, default = "…"` of Terraform. Each argument has its own end: a value that
 * may hold what opens the next one is read in as many ways as it has letters.
 */
const DEFAULT =
  /"\s{0,2}\{(?:\s{0,8}(?:type|description|sensitive|nullable)\s{0,12}= {0,2}(?:"[^"\n]{0,120}" {0,2}|[^"\n,]{1,120})[\n,]){0,4}\s{0,8}default\s{0,12}=\s{0,2}(?=")/y;
/** A quote that ends the JSON string in which the label stood last, `"…password=","id":`, and opens no value. */
const STRING_END =
  /["']\s{0,8}(?:,\s{0,8}["'][^"'\\\n]{1,64}["']\s{0,2}:|[}\]]\s{0,8}(?:[,}\]]|$))/y;
const VERB =
  /["'`*]{0,3} (?:is|was|are|equals|to|as)(?: (?:now|still|set to|changed to|reset to))?(?: ?:)? /iy;
/** Right behind the label, a run that is no word: `token 5f2b…`. */
const BESIDE = / (?=[A-Za-z+/=]{0,20}\d[A-Za-z+/=]{0,20}\d)(?=[A-Za-z0-9+/=]{20,})/y;
/** The same with joints, as chance writes it. */
const JOINTED =
  / (?=[\w-]{0,40}(?:[a-z][A-Z]|\d[A-Za-z]))(?=[\w-]{0,40}[A-Z])(?=[\w-]{0,40}[a-z])(?=[\w-]{24}|[\w-]{20}(?<=\d[\w-]{0,19}))/y;
const FLAG = / (?=[^\s-])/y;
/** `-Password 'R00ster'` of PowerShell: a list's item in prose opens with a dash too. */
const SHORT_FLAG = / (?=["']|[^\s-]\S{0,40}\d)/y;
const TAG = /(?: [\w:.-]{1,40}=["'][^"'<>]{0,200}["']){0,4}> {0,2}/y;
/** What opens a tag, with the prefix of its namespace: `<user:password> https://…` is a template, and never closed; a log may cut a tag off behind a value that could be nothing else. */
const TAG_START = /<([A-Za-z][\w.-]{0,15}:)?$/;
const TAG_REACH = 18;
const CLOSED =
  /[^<>\n]{0,256}<\/|(?=[^\s<>]{0,64}[a-z])(?=[^\s<>]{0,64}\d)[^\s<>/.]{6,64}(?:\s|$)/iy;
/** `getpass(`, `os.environ["…"]` */
const CODE = /(?:[A-Za-z_.]|\$\d?){1,128}(?:\(|\[["'])/y;
const SCHEME =
  /(?:basic|token|apikey|digest|key|negotiate|ntlm|sharedkey(?:lite)?|jwt|ssws|splunk|geniekey) +(?=\S)/iy;

/** What people take for a password though it is the word itself: a value in quotes, in a query, in an environment. */
const WEAK = /^(?:password|passwd|secret)$/;
const ASSIGNED = /[A-Z]=$/;
const PLURAL = /(?<=(?:key|token|password|passwd|passphrase|passcode|pwd))s(?=(?:_?\d{1,2})?$)/;

/** What ends a value without quotes, and what ends one in a query besides. */
const ENDS = marks(' \t\n"`;&<>,|');
const QUERY_ENDS = marks(" \t\n\"`;&<>,|)]}'#");

/**
 * The value that a label names, and those that follow it in its list.
 *
 * @param label [start, end) of a literal such as `password` in `text`
 */
export function* labelledValues(text: string, label: Range): Generator<LabelledValue> {
  const first = labelledValue(text, label);
  if (first === undefined) return;
  yield first;
  if (!LIST.test(text.slice(Math.max(label.end, first.start - LIST_REACH), first.start))) return;
  let end = first.end;
  for (let count = 1; count < MOST_LISTED; count++) {
    const at = runOn(NEXT, text, end);
    const next = at === undefined ? undefined : valueAt(text, at, { isQueried: false });
    if (next === undefined) return;
    yield { ...first, ...next };
    end = next.end;
  }
}

/**
 * @param label [start, end) of a literal such as `password` in `text`
 * @param isValue whether what looks like a name in a program is the value: `jane.roe` of an account
 */
export function labelledValue(
  text: string,
  label: Range,
  isValue?: (value: string) => boolean,
): LabelledValue | undefined {
  const first = keyStart(text, label.start);
  const last = runOn(TAIL, text, label.end);
  if (first === undefined || last === undefined) return undefined;
  const isQueried = "?&".includes(text.charAt(first - 1) || " ");
  const key = {
    key: joinedWords(text.slice(first, last)).replace(PLURAL, ""),
    isQueried,
  };
  const purpose = runOn(PURPOSE, text, last) ?? last;
  const flag = flagEnd(text, first, last);
  const mark =
    runOn(MARK, text, purpose) ??
    runOn(BESIDE_NAME, text, last) ??
    runOn(DEFAULT, text, last) ??
    runOn(DIRECTIVE, text, last) ??
    (CALL.test(text.slice(Math.max(0, first - 4), first))
      ? runOn(ARGUMENT, text, last)
      : undefined) ??
    flag ??
    tagEnd(text, first, last);
  const at =
    mark ??
    runOn(VERB, text, purpose) ??
    runOn(BESIDE, text, last) ??
    runOn(JOINTED, text, last) ??
    runOn(LOOSE, text, last);
  if (at === undefined) return undefined;
  const isWord =
    isQueried || text.charAt(first - 1) === ";" || ASSIGNED.test(text.slice(at - 2, at));
  const value = valueAt(text, at, { isQueried, isWord, isValue });
  if (value === undefined || isOwnName(value, key.key)) return undefined;
  const isQuoted = value.isQuoted || at === flag;
  return { ...value, ...key, isQuoted, by: mark === undefined ? "verb" : "mark" };
}

/** `self.redis_pass = redis_pass`: a name of a program, handed on. */
function isOwnName({ value, isQuoted }: Pick<LabelledValue, "value" | "isQuoted">, key: string) {
  return !isQuoted && value.includes("_") && key.endsWith(value.toLowerCase());
}

/** The value of an attribute whose key is the label: the whole leaf, blanks at its ends left out. */
export function keyedValue(text: string, key: string): LabelledValue | undefined {
  if (text.length > MAX_VALUE) return undefined;
  const value = text.trim();
  if (isStandIn(value)) return undefined;
  const start = text.indexOf(value);
  return {
    start,
    end: start + value.length,
    value,
    key: joinedWords(key),
    by: "mark",
    isQuoted: true,
    isQueried: false,
  };
}

/** Words of a key joined by `_`: of `dbPassword`, `db-password`, `db.password`, `DB_PASSWORD`. */
export function joinedWords(key: string): string {
  return key
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toLowerCase();
}

function runOn(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

/** Leftwards over the key's own characters; undefined when they go on for too long. */
function keyStart(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && isKey(text.charCodeAt(start - 1))) {
    start--;
    if (at - start > MAX_KEY) return undefined;
  }
  return start;
}

function isKey(code: number): boolean {
  return isWord(code) || code === 0x2d || code === 0x2e;
}

function flagEnd(text: string, first: number, last: number): number | undefined {
  if (text.startsWith("--", first)) return runOn(FLAG, text, last);
  const isFlag = text.startsWith("-", first) && /^\s?$/.test(text.charAt(first - 1));
  return isFlag ? runOn(SHORT_FLAG, text, last) : undefined;
}

function tagEnd(text: string, first: number, last: number): number | undefined {
  const opening = TAG_START.exec(text.slice(Math.max(0, first - TAG_REACH), first));
  const end = opening === null ? undefined : runOn(TAG, text, last);
  const isLoose = end !== undefined && opening?.[1] !== undefined && text.charAt(end - 1) === " ";
  return isLoose && runOn(CLOSED, text, end) === undefined ? undefined : end;
}

interface Place {
  readonly isQueried: boolean;
  /** Whether a bare word is a value there, and no name in a program: `MYSQL_PASSWORD=secret`. */
  readonly isWord?: boolean;
  readonly isValue?: ((value: string) => boolean) | undefined;
}

function valueAt(
  text: string,
  at: number,
  { isQueried, isWord, isValue }: Place,
): Omit<LabelledValue, "key" | "by" | "isQueried"> | undefined {
  const quote = text.charAt(at);
  const isQuoted = quote !== "" && "\"'`".includes(quote);
  if (isQuoted && runOn(STRING_END, text, at) !== undefined) return undefined;
  const opening = isQuoted ? at + 1 : at;
  const start = runOn(SCHEME, text, opening) ?? opening;
  const end = isQuoted ? quotedEnd(text, start, quote) : bareEnd(text, start, isQueried);
  const value = text.slice(start, end);
  const isString = quote === '"' || quote === "'";
  if (WEAK.test(value) && (isString || isWord === true))
    return { start, end, value, isQuoted: true };
  if (isValue?.(value)) return { start, end, value, isQuoted };
  if (isStandIn(value) || (!isString && runOn(CODE, text, start) !== undefined)) return undefined;
  return { start, end, value, isQuoted };
}

/** A quote that something other than an end follows is one that was escaped before. */
function quotedEnd(text: string, start: number, quote: string): number {
  const run = QUOTED.get(quote);
  return Math.min(text.length, start + MAX_VALUE, run?.endOf(text, start) ?? start);
}

function isAfterQuote(character: string): boolean {
  return " \n,;:}])&|<>.\"'`\\".includes(character);
}

/** To a blank or a mark that ends a value in queries, lists and code; a stop at its end is not of it. */
function bareEnd(text: string, start: number, isQueried: boolean): number {
  const run = isQueried ? QUERIED : BARE;
  let end = Math.min(start + MAX_VALUE, run.endOf(text, start));
  while (end > start && ".:!?)'}]*\\".includes(text.charAt(end - 1))) end--;
  // `Winter2024!`
  const isExclaimed = text.charAt(end) === "!" && /\d/.test(text.slice(start, end).slice(-8));
  return isExclaimed ? end + 1 : end;
}

function marks(characters: string): Uint8Array {
  const table = new Uint8Array(0x100);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

type EndsAt = (text: string, at: number) => boolean;

/** Where characters end that end no value. Labels one behind the other ask for the same end: it is kept. */
class Run {
  readonly #endsAt: EndsAt;
  #text = "";
  #from = 0;
  #to = 0;

  constructor(endsAt: EndsAt) {
    this.#endsAt = endsAt;
  }

  endOf(text: string, start: number): number {
    const isSame = text === this.#text;
    // Set also when equal: two strings are compared but once.
    this.#text = text;
    if (!isSame || start < this.#from || start > this.#to) {
      this.#from = start;
      this.#to = start;
    }
    const limit = Math.min(text.length, start + MAX_VALUE);
    while (this.#to < limit && !this.#endsAt(text, this.#to)) this.#to++;
    return this.#to;
  }
}

const BARE = new Run((text, at) => ENDS[text.charCodeAt(at)] === 1);
const QUERIED = new Run((text, at) => QUERY_ENDS[text.charCodeAt(at)] === 1);
const QUOTED = new Map(
  ['"', "'", "`"].map((quote) => [quote, new Run((text, at) => endsQuoted(text, at, quote))]),
);

function endsQuoted(text: string, at: number, quote: string): boolean {
  const character = text.charAt(at);
  if (character === "\n") return true;
  return character === quote && (at + 1 >= text.length || isAfterQuote(text.charAt(at + 1)));
}
