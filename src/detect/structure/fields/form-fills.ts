/**
 * What an agent or a test types into a form: `page.fill('#lastName', 'Roe')`, `cy.get('#dob').type('3/14/1958')`,
 * `getByLabel('Last name').fill('Roe')`. The field's name is the value's.
 */
import { NamedValues } from "../keys/named-values.ts";
import type { LabelPlace, ReportPlace } from "../place.ts";
import { Places } from "../places.ts";

const FILL =
  /\(\s?(?:By\.[A-Za-z_]{2,20}(?:,\s?|\())?(["'`])((?:(?!\1)[^\n]){2,80})\1(?:\s?\){1,2}\.(?:type|fill|sendKeys|send_keys|setValue|pressSequentially)\(|,\s?)\s?(?:"([^"\n]{1,120})"|'([^'\n]{1,120})'|`([^`\n]{1,120})`)/dg;
/** What stands around a field's name: marks of a selector, `input[name=`, the kind of the field. */
const DRESSING = /^.*[#=[.'"]|\s(?:field|input|text ?box|box|combobox|edit)$/gi;

/** A page as agents of browsers see it: `textbox "Last name" [ref=e11]: Roe`. */
const SEEN =
  /(?:textbox|combobox|searchbox|spinbutton) "([^"\n]{2,40})"(?: \[[^\]\n]{1,40}\]){0,4}: "?([^"\n]{1,120})/dg;

/** A snapshot of a page's fields, with what stands in them. */
export function readSnapshot(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const { 1: field = "", indices } of text.matchAll(SEEN)) {
    const value = indices?.[2];
    if (value !== undefined) values.put(value, field, false);
  }
}

export function readFormFills(text: string, report: ReportPlace, label: LabelPlace): void {
  const values = new NamedValues(new Places(text, report), label);
  for (const { 2: field = "", indices = [] } of text.matchAll(FILL)) {
    const value = indices[3] ?? indices[4] ?? indices[5];
    if (value !== undefined) values.put(value, fieldName(field), false);
  }
}

/** `lastName` of `#lastName`, `input[name="lastName"]`, `Last name field`. */
export function fieldName(field: string): string {
  return field.replace(/["'\]]+$/, "").replace(DRESSING, "");
}
