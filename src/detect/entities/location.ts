/** Places below a state: cities, counties, facilities. 45 CFR 164.514(b)(2)(i)(B). */
import { findNames } from "../names/find.ts";
import type { TextRecogniser } from "../recogniser.ts";

const ENTITY = "LOCATION";

export const location: TextRecogniser = {
  entity: ENTITY,
  wakes: "text",
  labels: [],
  recognise(view, report) {
    for (const { entity, start, end, score, how } of findNames(view.text))
      if (entity === ENTITY) report(start, end, score, how);
  },
};
