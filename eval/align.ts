/** Where placeholders stand in the text that they were put into. */

export interface Found {
  /** Characters of the input, half-open. */
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Quotes stand around the placeholder of a bare JSON number, which had none. */
const PLACEHOLDER = /(\\*"?)\[([A-Z][A-Z0-9_]*)\](\\*"?)/g;

/**
 * The replaced ranges, read off a redacted text: what stands between two placeholders must stand in
 * the input in the same order, each at the first place where it does. Empty when the output is no such rewriting
 * of the input.
 */
export function alignPlaceholders(
  input: string,
  output: string,
  entities: ReadonlySet<string>,
): Found[] {
  const placeholders = [...output.matchAll(PLACEHOLDER)].filter(([, , entity]) =>
    entities.has(entity),
  );
  const first = placeholders[0]?.index ?? output.length;
  if (!input.startsWith(output.slice(0, first))) return [];
  const found: Found[] = [];
  let at = first;
  for (const [index, placeholder] of placeholders.entries()) {
    const [whole, before, entity, after] = placeholder;
    const next = placeholders[index + 1]?.index;
    const between = output.slice(placeholder.index + whole.length, next);
    const start = input.startsWith(before, at) ? at + before.length : at;
    const end = endOfValue(input, start + 1, { after, between, isLast: next === undefined });
    if (end === undefined) return [];
    found.push({ start, end, entity });
    at = end + (input.startsWith(after + between, end) ? after.length : 0) + between.length;
  }
  return found;
}

interface Behind {
  /** Quotes that the input may have. */
  readonly after: string;
  readonly between: string;
  /** Whether the text ends behind it. */
  readonly isLast: boolean;
}

/** @param least the first place where it may end */
function endOfValue(input: string, least: number, { after, between, isLast }: Behind) {
  const ends = [after + between, between]
    .filter((behind) => !isLast || input.endsWith(behind))
    .map((behind) => (isLast ? input.length - behind.length : input.indexOf(behind, least)))
    .filter((end) => end >= least);
  return ends.length === 0 ? undefined : Math.min(...ends);
}
