/** Places below a state: cities, counties, facilities. 45 CFR 164.514(b)(2)(i)(B). */
import { isOfMaker } from "../addresses/makers.ts";
import { hasLetter } from "../characters.ts";
import { findNames } from "../names/find.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "LOCATION";
/** `city`, `patient.address.county`. */
const PLACE_KEY =
  /(?:^|[ ._-])(?:city(?:[._-]name)?|locality(?:[._-]name)?|town|hometown|county|municipality|village|suburb|borough|birth[ ._-]?place)$/i;
/** `homeCity`, and not `capacity`. */
const CAMEL_KEY = /[a-z](?:City|Town|County|Municipality|Village|Suburb|Borough|Place)$/;
const WHOLE = /^[a-z\u00c0-\u00ff][a-z\u00c0-\u00ff.,' -]{1,60}$/i;
const LONGEST = 62;

export const location: TextRecogniser = {
  entity: ENTITY,
  wakes: "text",
  keys: "city locality town hometown county municipality village suburb borough place birthplace".split(
    " ",
  ),
  labels: [],
  recognise(view, report) {
    const { length } = view.shadow;
    if (length <= LONGEST && !hasLetter(view.text)) return;
    if (length <= LONGEST && WHOLE.test(view.text) && isPlaceKey(view.key)) {
      report(0, length, 0.85, "label");
      return;
    }
    for (const { entity, start, end, score, how } of findNames(view.shadow))
      if (entity === ENTITY && !isOfMaker(view.text, start)) report(start, end, score, how);
  },
};

function isPlaceKey(key: string): boolean {
  return PLACE_KEY.test(key) || CAMEL_KEY.test(key);
}
