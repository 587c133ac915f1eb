import type { LabelPlace, Range } from "../place.ts";
import type { Places } from "../places.ts";
import { KeySigns } from "./key-signs.ts";
import { entityOfKey } from "./keys.ts";

/** A cell or a value that is longer is text. */
const MAX_VALUE = 120;

/** Names of values that a label tells without a digit in them. */
const SECRET = /pass|secret|token|key|credential|mail/i;

/** Values with a name that stands elsewhere: a column's header, the `field` beside the `value`. */
export class NamedValues {
  readonly #places: Places;
  readonly #label: LabelPlace;
  readonly #names = new KeySigns();

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
    const value = this.#places.text.slice(start, end);
    const entity = entityOfKey(this.#names.plain(name), value, isPersonal);
    if (entity !== undefined) this.#places.put(entity, start, end);
    else if (/\d/.test(value) || SECRET.test(name)) this.#label(start, end, name);
  }
}
