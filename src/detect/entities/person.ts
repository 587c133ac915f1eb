/** People's names: in running text by cue and lexicon, and whole under a key that says so. 45 CFR 164.514(b)(2)(i)(A). */
import { nameSlugs } from "../addresses/url-parts.ts";
import { readFileNames } from "../names/file-names.ts";
import { findNames } from "../names/find.ts";
import { readFolders, readMachine } from "../names/owners.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "PERSON";
/** `patientName`, `patient.last_name`, `given`: whatever the value, it is a name. */
const NAME_KEY =
  /(?:^|[ ._-])(?:(?:patient|member|subscriber|insured|guarantor|physician|doctor|nurse|guardian|beneficiary)s?[ ._-]?(?:full)?[ ._-]?name|(?:full|first|last|middle|maiden|sur|given|family)[ ._-]?name|family|given)$/i;
/** `subject.display`, `provider_name`: a person's name, or a program's, which has no capitals. */
const PARTY_KEY =
  /(?:^|[ ._-])(?:patient|provider|contact|customer|client|enduser|subject|practitioner|performer|requester|author|recipient)s?[ ._-]?(?:full)?[ ._-]?(?:name|display)$/i;
/** Of a model's provider, of a cloud's. */
const MACHINE_KEY = /(?:^|[ ._-])(?:gen_ai|llm|cloud|model|service|telemetry|server)[._]/i;
/** What an agent calls itself: one word, `Clara`. */
const AGENT_KEY = /(?:^| )gen_ai\.agent\.name$/;
const ONE_WORD = /^[A-Za-z]+$/;
/** Letters, and what stands between the parts of a name. */
const WHOLE = /^[a-z\u00c0-\u00ff][a-z\u00c0-\u00ff.,' -]{1,60}$/i;
/** As a chat's participant is called, who may have no blank in his name. */
const UNDERLINED = /^[A-Z][a-z'-]{1,20}(?:_[A-Z][a-z'-]{1,20}){1,3}$/;
const CAPITALISED = /^[A-Z\u00c0-\u00de]/;
const LONGEST = 62;
/** A path or the name of a file stands alone in short texts; longer ones are words. */
const LONGEST_PATH = 256;
/** The score of a name whose words a mark joins: in a path, in the name of a file. */
const JOINED = 0.7;

export const person: TextRecogniser = {
  entity: ENTITY,
  wakes: "text",
  keys: "name names family given display surname firstname lastname fullname patient author".split(
    " ",
  ),
  labels: [],
  recognise(view, report) {
    const { length } = view.shadow;
    if (length <= LONGEST && isWhole(view.text) && isNameKey(view.key, view.text)) {
      report(0, length, 0.9, "label");
      return;
    }
    if (length <= LONGEST && ONE_WORD.test(view.text) && AGENT_KEY.test(view.key)) return;
    for (const { entity, start, end, score, how } of findNames(view.shadow))
      if (entity === ENTITY) report(start, end, score, how);
    const tell = (start: number, end: number): void => report(start, end, JOINED, "lexicon");
    if (length > LONGEST_PATH) return;
    readFolders(view.text, tell);
    readMachine(view.text, tell);
    for (const { start, end } of nameSlugs(view.text)) report(start, end, JOINED, "label");
    readFileNames(view.text, tell);
  },
};

function isWhole(text: string): boolean {
  return WHOLE.test(text) || UNDERLINED.test(text);
}

function isNameKey(key: string, text: string): boolean {
  if (NAME_KEY.test(key)) return true;
  return CAPITALISED.test(text) && PARTY_KEY.test(key) && !MACHINE_KEY.test(key);
}
