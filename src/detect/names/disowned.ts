/** A name before a noun: an eponym's `disease`, an organisation's `Inc`, or what a patient has. */
import { WordClass } from "../lexicon/lexicon.ts";
import { Gap } from "./chars.ts";
import { Cue } from "./cues.ts";
import { isEponymName } from "./eponyms.ts";
import { Kind } from "./kinds.ts";
import { ANY_NAME, isClass, isKind, isNeighbour, isPlain } from "./run.ts";
import type { Words } from "./words.ts";

/** The rows [at, end) of one name, and how surely it is announced. */
export interface Candidate {
  readonly at: number;
  readonly end: number;
  readonly cue: number;
}

/** What no eponym is called by, and patients have: `Roe surgery`, `Roe test results`. */
const OF_PATIENT =
  /^ (?:surgery|test results?|infections?(?! (?:control|prevention))|o?edema|hospital (?:day|course|stay|bill|bed|discharge|follow)|clinic (?:visit|appointment|appt|note|today|tomorrow))(?![\w-])/;
/** And what eponyms are called by too: behind a first name, or a name that is announced. */
const OF_EITHER =
  /^ (?:tests?|testing|fever|hernia|cyst|tube|incision|repair|procedure|operation|fractures?|pneumonia|gangrene|dementia|arthritis|angina|tumou?r|anemia|meningitis|hepatitis|colitis|gastritis|enteritis|cirrhosis|encephalitis|nephritis|necrosis|fasciitis|infarct|aphasia|aneurysm|ulcer|lymphoma|sarcoma|stent|shunt|drain|dressing|splint|brace|catheter)(?![\w-])/;
const REACH = 24;

/** What follows says that the name is no one's: an eponym's `disease`, an organisation's `Inc`. */
export function isDisowned(text: string, words: Words, name: Candidate): boolean {
  const after = words.after[name.end - 1];
  if (isFirm(text, words, name)) return true;
  if ((after & (Kind.Eponym | Kind.Organisation | Kind.Facility)) === 0) return false;
  if ((after & Kind.Human) !== 0 || standsFree(text, words, name)) return false;
  return !isPatient(text, words, name);
}

/** `Okwuosa, Inc.` */
function isFirm(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  const stop = words.end[end - 1];
  if (cue === Cue.Strong || end - at > 1 || text.charCodeAt(stop) !== COMMA) return false;
  return FIRM.test(text.slice(stop, stop + REACH));
}

const COMMA = 0x2c;
const FIRM = /^, (?:Inc|LLC|Ltd|GmbH)(?![A-Za-z])/;

/**
 * `patient Jane Roe unit 4`, `Jane Roe test results`: a name in full that is announced, or before a small
 * letter, is not the next word's.
 */
function standsFree(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  if (end - at < 2 || !isClass(words, at, WordClass.FirstName)) return false;
  if (words.gap[at + 1] === Gap.Hyphen) return false;
  if (cue === Cue.Strong) return true;
  if (isNeighbour(words, end) || !isClass(words, end - 1, ANY_NAME) || isPlain(words, at))
    return false;
  return !isEponymName(text.slice(words.start[at], words.end[end - 1]));
}

/** `my son Miguel fever since noon`, `patient Okwuosa surgery moved`, `Okwuosa test results` */
function isPatient(text: string, words: Words, { at, end, cue }: Candidate): boolean {
  const stop = words.end[end - 1];
  const after = text.slice(stop, stop + REACH);
  const name = text.slice(words.start[at], stop);
  const isFirm = isClass(words, at, ANY_NAME) && !isPlain(words, at);
  if (!isFirm || isEponymName(name)) return false;
  if (OF_PATIENT.test(after)) return true;
  const isAnnounced = cue === Cue.Strong;
  const isFirst =
    isClass(words, at, WordClass.FirstName) &&
    !isClass(words, at, WordClass.LastName) &&
    !isKind(words, at, Kind.Ambiguous);
  return (isAnnounced || isFirst) && OF_EITHER.test(after);
}
