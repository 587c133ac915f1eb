/**
 * A number that is somebody's because it stands behind a name, `Jane Roe ID: 84719265`, `Roe, Jane (84719265)`, or
 * beside one in the name of a file, `ROE_JANE_84719265.pdf`.
 * 45 CFR 164.514(b)(2)(i)(R).
 */
import { filePartsOf } from "../names/file-names.ts";
import { findNames } from "../names/find.ts";
import type { TextRecogniser } from "../recogniser.ts";

const JOINT =
  "(?:,? ?\\(?|'s |[ -]{1,3}|[ ]?[|/;][ ]?|\\s?\\n[ \\t]{0,4}(?:[-*] )?|,? (?:and|with|has|under)(?: an?| the| his| her)? )";
/** `ID`, or a sign that numbers changes of programs too, before more digits than those have. */
const SIGN =
  "(?:(?:ID|Id|id)(?: (?:number|no|num))?[.#:= ]{0,3}(?:is |of )?\\[?(?=[A-Za-z-]{0,5}\\d{4})(?!(?:19|20)\\d\\d(?!\\d))|(?:#|No\\. ?)(?=[A-Z-]{0,5}\\d{7}))";
const BRACKET = "\\s?[([](?=\\d{6,10}[)\\]])";
const BEHIND = new RegExp(
  `['"*_)]{0,3}(?:${JOINT}${SIGN}|${BRACKET})([A-Za-z]{0,4}-?\\d[\\d-]{2,16}[A-Za-z]?)(?![\\w%]|[./:]\\d)`,
  "dy",
);

/** Longer texts are searched for files as structures are. */
const LONGEST_PATH = 256;

export const ownedId: TextRecogniser = {
  entity: "UNIQUE_ID",
  wakes: "text",
  builtOn: "PERSON",
  keys: [],
  labels: [],
  recognise(view, report) {
    // The text is made when it is asked for: most hold no name.
    for (const { entity, end } of findNames(view.shadow)) {
      if (entity !== "PERSON") continue;
      BEHIND.lastIndex = end;
      const value = BEHIND.exec(view.text)?.indices?.[1];
      if (value !== undefined) report(value[0], value[1], 0.6, "label");
    }
    if (view.shadow.length > LONGEST_PATH) return;
    for (const { isName, start, end } of filePartsOf(view.text))
      if (!isName) report(start, end, 0.6, "label");
  },
};
