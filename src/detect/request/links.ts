/** Which attributes of a record may be named by which, as their keys say. */

/** Last words of keys whose values another attribute of their record may name. */
export const TOLD_WORDS =
  "value values val old new before after row record answer answers digits parameter parameters param params bind binds binding bindings arguments args result exception route".split(
    " ",
  );

/** Keys of a request, by their leaves. */
export interface ToldKeys {
  /** Those whose values another attribute of their record may name. */
  readonly keys: readonly number[];
  /** Each key of the request: mostly once, seldom again. */
  readonly distinct: readonly number[];
}

/**
 * How one names the other: `pair` by its value (`name`, `question`), `bound` as the statement of a parameter, `cell`
 * as the columns of a row, `call` as the tool of its arguments, `refused` as an exception's type, `route` as the route
 * of a path.
 */
type Form = "pair" | "bound" | "cell" | "call" | "refused" | "route";

/** That the attribute `by` names the value of `own`: places among the keys of their record. */
export interface Link {
  readonly form: Form;
  readonly own: number;
  readonly by: number;
  /** Of a bound parameter the first part of its key (`db.query.parameter`), else empty. */
  readonly stem: string;
  /** Of a bound parameter the last part of its key (`0`), else empty. */
  readonly name: string;
}

const VALUE =
  /^(.{0,80}?)[._-]?(?:(?:(?:old|new|rejected|previous|current|submitted|entered|raw)[._-]?)?(?:values?|val|answers?|digits)|old|new|before|after)(?:[._]?value[A-Z]\w{0,10}|[._]\d{1,3})?$/i;
/** The rest of the name's key, behind what it has in common with the value's. */
const NAME =
  /^(?:[._-]?(?:name|key|field|column|attribute|property|param|parameter|label|question|prompt|slot|title|text|system|type|kind|linkid|variable|header)(?:[._-]?(?:name|key|text))?)?$/i;
/** A number that was measured: its name says what was counted. */
const MEASURED = /(?:metric|counter|gauge|measure|measurement)$/i;
const BOUND =
  /^(.{0,80}?(?:parameters?|params?|binds?|bindings?|values|args|arguments))(?:[._](\w{1,32}))?$/i;
const STATEMENT_KEY = /(?:^|[._])(?:text|statement|sql|query)$/i;
const ROW = /(?:^|[._-])(?:row|record|values)$/i;
const COLUMNS = /(?:^|[._-])(?:columns|headers?|fields|cols|(?:column|field)[._-]?names)$/i;
const GIVEN = /^(.{0,90}?)(?:[._]call)?[._]?(?:arguments|args|parameters|result)$/i;
/** The rest of the key of a tool's name. */
const TOOL = /^(?:[._]?(?:function|tool|method)?[._]?name|function|tool|method)$/i;
const REFUSED = /^(.{0,60}exception)\.message$/i;
const ROUTED = /(?:^|[._])route$/i;
const PATH_KEY = /(?:^|[._])(?:path|target|full|url|uri)$/i;
/** A longer key is none of these. */
const LONGEST_KEY = 128;

const TOLD = new RegExp(`(?:${TOLD_WORDS.join("|")})`, "i");

/** @param names keys of a record */
export function linksOf(names: readonly string[]): Link[] {
  return names.flatMap((name, own) =>
    name.length <= LONGEST_KEY && (TOLD.test(name) || PATH_KEY.test(name))
      ? linksTo(names, own)
      : [],
  );
}

/** What may name the value of the key at `own`. */
function linksTo(names: readonly string[], own: number): Link[] {
  const key = names[own];
  const value = VALUE.exec(key);
  const bound = BOUND.exec(key);
  const given = GIVEN.exec(key);
  const refused = REFUSED.exec(key);
  const link = (form: Form, isBy: (other: string) => boolean): Link[] =>
    names.flatMap((other, by) =>
      by !== own && isBy(other)
        ? [{ form, own, by, stem: bound?.[1] ?? "", name: bound?.[2] ?? "" }]
        : [],
    );
  const behind =
    (prefix: string, rest: RegExp): ((other: string) => boolean) =>
    (other) =>
      other.startsWith(prefix) && rest.test(other.slice(prefix.length));
  return [
    ...(value === null || MEASURED.test(value[1]) ? [] : link("pair", behind(value[1], NAME))),
    ...(bound === null ? [] : link("bound", (other) => STATEMENT_KEY.test(other))),
    ...(ROW.test(key) ? link("cell", (other) => COLUMNS.test(other)) : []),
    ...(given === null ? [] : link("call", behind(given[1], TOOL)).slice(0, 1)),
    ...(refused === null ? [] : link("refused", (other) => other === `${refused[1]}.type`)),
    ...(PATH_KEY.test(key) ? link("route", (other) => ROUTED.test(other)) : []),
  ];
}
