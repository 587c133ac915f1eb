/** What is kept from one place of a text to the next. Its text may be as long as a request, so it is let go with that. */
const forgets: (() => void)[] = [];

/** @param start what it says of no text */
export function memo<M extends object>(start: M): M {
  const kept = { ...start };
  whenRead(() => Object.assign(kept, start));
  return kept;
}

/** @param forget is called when all leaves of a request were read */
export function whenRead(forget: () => void): void {
  forgets.push(forget);
}

/** All leaves of a request were read. */
export function forgetTexts(): void {
  for (const forget of forgets) forget();
  // So does V8 keep the text that was matched last, for `RegExp.input`.
  ANYTHING.test("");
}

const ANYTHING = /^/;
