/** People's names: in running text by cue and lexicon, and whole under a key that says so. 45 CFR 164.514(b)(2)(i)(A). */
import { findNames } from "../names/find.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "PERSON";
/** `patientName`, `patient.last_name`, `subject.display`; not the bare `name` of a service or a tool. */
const NAME_KEY =
  /(?:^|[ ._-])(?:(?:patient|member|subscriber|insured|guarantor|provider|physician|doctor|nurse|contact|guardian|beneficiary|customer|client|enduser|subject|practitioner|performer|requester|author|recipient)s?[ ._-]?(?:full)?[ ._-]?(?:name|display)|(?:full|first|last|middle|maiden|sur|given|family)[ ._-]?name|family|given)$/i;
/** Letters, and what stands between the parts of a name. */
const WHOLE = /^[a-z\u00c0-\u00ff][a-z\u00c0-\u00ff.,' -]{1,60}$/i;
const LONGEST = 62;

export const person: TextRecogniser = {
  entity: ENTITY,
  wakes: "text",
  labels: [],
  recognise(view, report) {
    const { text } = view;
    if (text.length <= LONGEST && WHOLE.test(text) && NAME_KEY.test(view.key)) {
      report(0, text.length, 0.9, "label");
      return;
    }
    for (const { entity, start, end, score, how } of findNames(text))
      if (entity === ENTITY) report(start, end, score, how);
  },
};
