/** For an error: what is allowed instead of a word, the nearest first. */
export function instead(word: string, allowed: readonly string[]): string {
  const close = nearest(word, allowed);
  const hint = close === undefined ? "" : `did you mean ${close}? `;
  return `${hint}allowed: ${allowed.join(", ")}`;
}

/**
 * The allowed name of which a word is a part, as SSN of US_SSN, or that a misspelt one is closest to; both whatever
 * their case.
 */
function nearest(given: string, allowed: readonly string[]): string | undefined {
  const word = given.toLowerCase();
  const whole = allowed.find((name) => name.toLowerCase().split("_").includes(word));
  if (whole !== undefined) return whole;
  let best: string | undefined;
  let least = Math.max(word.length > 3 ? 2 : 1, Math.floor(word.length / 3)) + 1;
  for (const name of allowed) {
    const distance = editDistance(word, name.toLowerCase());
    if (distance < least) {
      least = distance;
      best = name;
    }
  }
  return best;
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j] + 1, next[j - 1] + 1, substitution));
    }
    row = next;
  }
  return row[b.length];
}
