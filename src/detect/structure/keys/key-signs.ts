/** What keys say, each told once a request: thousands of objects, rows and tags have the same few. */
import { ByKey } from "../../by-key.ts";
import { whenRead } from "../../memos.ts";
import {
  COLUMN_KEYS,
  ISSUE_VALUE_KEYS,
  isIntimate,
  mayName,
  mayOwn,
  NAME_KEYS,
  PERSON_KEYS,
  plainKey,
  ROW_KEYS,
  TYPE_KEYS,
} from "./keys.ts";

export const KeySign = {
  /** An object below it is a person. */
  Person: 1,
  /** Only an object about a person has it. */
  Intimate: 1 << 1,
  /** Says what kind of identifier stands beside it. */
  IdType: 1 << 2,
  /** Names a value beside it. */
  Name: 1 << 3,
  /** What is named so. */
  Value: 1 << 4,
  Columns: 1 << 5,
  Rows: 1 << 6,
  /** Its value may be a name or a town, wherever it stands. */
  Naming: 1 << 7,
  /** Of a query, of a change or of a list with numbers: `$eq`, `before`, `0`. Its value is what the key around it says. */
  Operator: 1 << 8,
  /** Says what the object is. */
  Type: 1 << 9,
  /** entityOfKey() may say whose its value is. */
  Owning: 1 << 10,
  /** Of a value that a label tells without a digit in it. */
  Secret: 1 << 11,
} as const;

const ID_TYPES = new Set(["idtype", "identifiertype", "idtypecode", "identifiertypecode"]);
const OPERATOR =
  /^(?:\d{1,6}|query|[$_]?(?:n?eq|nin?|[gl]te?|i?like|i?regex|in|contains|equals|not|starts_?with|match(?:es)?)|old|new|before|after|from|to|previous|current)$/i;
const SECRET = /pass|secret|token|key|credential|mail/i;
const NAMES = new Set(NAME_KEYS);
const VALUES = new Set(ISSUE_VALUE_KEYS);

interface Known {
  readonly plain: string;
  readonly signs: number;
}

/** Of the request at hand. */
const known = new ByKey<Known>((key) => {
  const plain = plainKey(key);
  return { plain, signs: readSigns(key, plain) };
});
whenRead(() => known.clear());

/** As plainKey() gives it. */
export function plainOf(key: string): string {
  return known.of(key).plain;
}

/** KeySign as bits. */
export function signsOf(key: string): number {
  return known.of(key).signs;
}

function readSigns(key: string, plain: string): number {
  return (
    (PERSON_KEYS.has(plain) ? KeySign.Person : 0) |
    (isIntimate(plain) ? KeySign.Intimate : 0) |
    (ID_TYPES.has(plain) ? KeySign.IdType : 0) |
    (NAMES.has(key) ? KeySign.Name : 0) |
    (VALUES.has(key) ? KeySign.Value : 0) |
    (COLUMN_KEYS.has(key) ? KeySign.Columns : 0) |
    (ROW_KEYS.has(key) ? KeySign.Rows : 0) |
    (mayName(plain) ? KeySign.Naming : 0) |
    (OPERATOR.test(key) ? KeySign.Operator : 0) |
    (TYPE_KEYS.has(key) ? KeySign.Type : 0) |
    (mayOwn(plain) ? KeySign.Owning : 0) |
    (SECRET.test(key) ? KeySign.Secret : 0)
  );
}
