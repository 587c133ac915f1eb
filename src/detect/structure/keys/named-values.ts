import { isDigit } from "../../characters.ts";
import type { LabelPlace, Range } from "../place.ts";
import type { Places } from "../places.ts";
import { KeySign, plainOf, signsOf } from "./key-signs.ts";
import { entityOfKey, isNamingKey } from "./keys.ts";

/** A cell or a value that is longer is text. */
const MAX_VALUE = 120;

/** What a program says of types and of nothing, and no value that was put in. */
const TYPE =
  /^(?:str(?:ing)?|text|int(?:eger)?|number|float|double|bool(?:ean)?|date(?:time)?|object|array|list|dict|map|null|none|undefined|true|false|empty|nan|missing|required|optional|invalid|unknown|value|type)$/i;
/** The place of a value, as a template or a statement has it. */
const SLOT = /[{}<>$%]|^[:?]/;
/** Others are told by their digits, of which a count has fewer. */
const DIGITS = /\d\D*\d\D*\d/;
const NUMBERLESS = new Set(["EMAIL_ADDRESS", "PASSWORD"]);

/** Values with a name that stands elsewhere: a column's header, the `field` beside the `value`. */
export class NamedValues {
  readonly #places: Places;
  readonly #label: LabelPlace;

  constructor(places: Places, label: LabelPlace) {
    this.#places = places;
    this.#label = label;
  }

  /**
   * Reports a value that is what its name says, or else hands the name over as its label.
   * @param isPersonal whether what stands beside the value is about a person
   */
  put([start, end]: Range, name: string, isPersonal: boolean): void {
    if (end <= start || end - start > MAX_VALUE) return;
    const signs = signsOf(name);
    const entity =
      (signs & KeySign.Owning) === 0 ? undefined : this.#entityOf(start, end, name, isPersonal);
    if (entity !== undefined) this.#places.put(entity, start, end);
    else if ((signs & KeySign.Secret) !== 0 || hasDigit(this.#places.text, start, end))
      this.#label(start, end, name);
  }

  #entityOf(start: number, end: number, name: string, isPersonal: boolean): string | undefined {
    const value = this.#places.text.slice(start, end);
    return entityOfKey(plainOf(name), value, isPersonal && !TYPE.test(value));
  }

  /**
   * Reports the whole of a value that a program refused, for it may not look like what its name says.
   * @returns whether the name says what it is
   */
  putRefused([start, end]: Range, name: string): boolean {
    const value = this.#places.text.slice(start, end);
    if (value.length > MAX_VALUE || TYPE.test(value) || SLOT.test(value)) return false;
    if (isNamingKey(plainOf(name))) {
      const isName = !isNamingKey(plainOf(value));
      if (isName) this.#places.put("PERSON", start, end);
      return isName;
    }
    const entity = this.#label(start, start, name);
    const isValue =
      entity !== undefined &&
      (DIGITS.test(value) || (NUMBERLESS.has(entity) && !value.includes(" ")));
    if (isValue) this.#places.put(entity, start, end);
    return isValue;
  }
}

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}
