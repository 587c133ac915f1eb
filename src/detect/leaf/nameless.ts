/**
 * Values in which no name was found: one that differs from such a value in its digits alone holds none either, and the
 * cells of a column often do, `SKU-10482`. A slot keeps the value that came last of those that share it.
 */
import { isAsciiLetter, isDigit } from "../characters.ts";

/** A value of letters, digits and hyphens; in others digits may say more, of a year or a postcode. */
const LONGEST = 32;
const SLOTS = 1024;
const HYPHEN = 0x2d;
const ZERO = 0x30;
/** No slot: what is kept here is of another kind. */
const NONE = -1;

interface Kept {
  readonly value: string;
  readonly name: string;
}

export class Nameless {
  #kept: (Kept | undefined)[] = [];

  /** @param name the key that the value stands under */
  has(value: string, name: string): boolean {
    const slot = slotOf(value, name);
    const kept = slot === NONE ? undefined : this.#kept[slot];
    return kept !== undefined && kept.name === name && isLike(kept.value, value);
  }

  add(value: string, name: string): void {
    const slot = slotOf(value, name);
    if (slot !== NONE) this.#kept[slot] = { value, name };
  }

  clear(): void {
    this.#kept = [];
  }
}

/** The same for all values that differ in their digits. */
function slotOf(value: string, name: string): number {
  if (value.length > LONGEST) return NONE;
  let hash = name.length;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (!isDigit(code) && !isAsciiLetter(code) && code !== HYPHEN) return NONE;
    hash = Math.imul(hash, 31) + (isDigit(code) ? ZERO : code);
  }
  return (hash ^ (hash >>> 10)) & (SLOTS - 1);
}

function isLike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) {
    const code = one.charCodeAt(at);
    if (code !== other.charCodeAt(at) && !(isDigit(code) && isDigit(other.charCodeAt(at))))
      return false;
  }
  return true;
}
