/**
 * The number of an object that is a person by what was found in it, `{"id":"84719265","name":"Jane Roe"}`, and whom a
 * token's claims or a feature flag's context are about, `{"sub":"jroe","email":…}`: what a widget's key says says nothing of its own.
 */
import type { Candidate } from "../../findings/overlap.ts";
import { eachMatch } from "../../steps.ts";
import { plainOf } from "../keys/key-signs.ts";
import { isNamingKey, OWN_ID, OWN_NAMES } from "../keys/keys.ts";
import type { LabelPlace, Range } from "../place.ts";

/** An object, with the key before it; its end; its own number. */
const MARK =
  /(?:["']([A-Za-z_]{4,24})["']\s?:\s?)?(\{)|\}|["'](?:_?id|Id|ID|uid|pk|key|targetingKey|distinct_id|external_?[iI]d|(sub))["']\s?:\s?["']?([\w@.|:+-]{3,64})(?=["',}\s]|$)/dg;
/** A field's key, from a value in it backwards; a form of address may stand between. */
const FIELD = /["']([A-Za-z_]{3,24})["']\s?:\s?["'][^"'{}[\],:]{0,12}$/;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const LONGEST_FIELD = 48;
/** Keys of objects that are a part of the one around: what they hold is the outer one's. */
const PARTS = /^(?:name|attributes|fields|profile|properties|traits|demographics|claims|details)$/;
/** What a token's subject is read as. */
const SUBJECT = "user id";
/** Of objects in objects beyond that, the outermost are let go. */
const MAX_DEPTH = 64;

interface Level {
  readonly isPart: boolean;
  isOwned: boolean;
  readonly ids: { readonly range: Range; readonly label: string }[];
}

/**
 * @param leaf its text is asked for where something was found
 * @param candidates of the leaf, in any order; what is read joins them
 */
export function readOwnIds(
  leaf: { readonly text: string },
  candidates: readonly Candidate[],
  label: LabelPlace,
): void {
  // Every leaf comes by here.
  if (candidates.length === 0) return;
  const { text } = leaf;
  const owners: number[] = [];
  for (let i = 0; i < candidates.length; i++)
    if (isOwner(text, candidates[i])) owners.push(candidates[i].start);
  if (owners.length === 0) return;
  owners.sort((one, other) => one - other);
  const levels: Level[] = [];
  let next = 0;
  const ownUntil = (end: number): void => {
    const level = levels.at(-1);
    for (; next < owners.length && owners[next] < end; next++)
      if (level !== undefined) level.isOwned = true;
  };
  eachMatch(MARK, text, ({ index, 1: key, 2: open, 3: sub, indices }) => {
    ownUntil(index);
    const range = indices?.[4];
    if (range !== undefined)
      levels.at(-1)?.ids.push({ range, label: sub === undefined ? OWN_ID : SUBJECT });
    else if (open === undefined) close(levels, label);
    else if (levels.push({ isPart: PARTS.test(key ?? ""), isOwned: false, ids: [] }) > MAX_DEPTH)
      levels.shift();
  });
  ownUntil(text.length);
  while (levels.length > 0) close(levels, label);
}

/** Reads the numbers of the innermost object, if it is someone's. */
function close(levels: Level[], label: LabelPlace): void {
  const level = levels.pop();
  if (level?.isOwned !== true) return;
  for (const { range, label: name } of level.ids) label(...range, name);
  const around = levels.at(-1);
  if (level.isPart && around !== undefined) around.isOwned = true;
}

/** Whether it is the name or the address of whose object it stands in. */
function isOwner(text: string, { entity, start }: Candidate): boolean {
  if (entity !== "PERSON" && entity !== "EMAIL_ADDRESS") return false;
  const before = text.charCodeAt(start - 1);
  if (before !== QUOTE && before !== APOSTROPHE && !text.startsWith(". ", start - 2)) return false;
  const key = FIELD.exec(text.slice(Math.max(0, start - LONGEST_FIELD), start))?.[1];
  if (key === undefined) return false;
  const plain = plainOf(key);
  if (entity === "EMAIL_ADDRESS") return plain === "email";
  return OWN_NAMES.has(plain) || isNamingKey(plain);
}
