/**
 * Tags whose attribute names the text in them, as prompts, forms and settings have it:
 * `<parameter name="patient_name">Jane Roe</parameter>`, `<field id="mrn">84719265</field>`, `<entry key="dob" …`.
 */
import { isPersonal } from "./json-keys.ts";
import { NamedValues } from "./named-values.ts";
import type { LabelPlace, ReportPlace } from "./place.ts";
import { Places } from "./places.ts";
import { trim } from "./steps.ts";

/** Names that say something of a person only beside others that do: `<h1 id="name">Getting Started</h1>`. */
const VAGUE = new Set(["name", "Name", "contact", "client", "provider"]);
/** The attribute that names, then nothing but attributes up to the tag's end, then the text up to the next tag. */
const NAMED =
  /\s(?:name|key|id|field|label)=(["'])([A-Za-z][\w .-]{1,47})\1(?:\s[\w:.-]{1,24}=(?:"[^"<]{0,120}"|'[^'<]{0,120}')){0,4}\s?>([^<>]{1,120})<\//g;

export function readNamedTags(text: string, report: ReportPlace, label: LabelPlace): void {
  const tags = [...text.matchAll(NAMED)];
  const isAboutPeople = isPersonal(tags.map(([, , name]) => name ?? ""));
  const values = new NamedValues(new Places(text, report), label);
  for (const { 0: tag, 2: name = "", 3: value = "", index } of tags) {
    if (!isAboutPeople && VAGUE.has(name)) continue;
    const end = index + tag.length - "</".length;
    values.put(trim(text, end - value.length, end), name, isAboutPeople);
  }
}
