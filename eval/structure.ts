/** Whether a payload is still the payload that it was. */

/** Segment and element separators of messages that are split, not parsed. */
interface Format {
  readonly opens: RegExp;
  readonly segment: string | RegExp;
  readonly element: string;
}

const DELIMITED: readonly Format[] = [
  { opens: /^MSH\|/, segment: /\r\n|[\r\n]/, element: "|" },
  { opens: /^(?:ISA|NM1)\*/, segment: "~", element: "*" },
  { opens: /^.*AM\d\d\p{Cc}/u, segment: "\u001e", element: "\u001c" },
];

/**
 * `undefined` when the input is no such payload. JSON must parse with the same keys and the same
 * array lengths; HL7, X12 and NCPDP must keep their segments' names and numbers of elements.
 */
export function keepsStructure(input: string, output: string): boolean | undefined {
  const json = parse(input);
  if (typeof json === "object" && json !== null) {
    return JSON.stringify(outline(json)) === JSON.stringify(outline(parse(output)));
  }
  const format = DELIMITED.find(({ opens }) => opens.test(input));
  if (format === undefined) return undefined;
  const shape = (text: string) =>
    text.split(format.segment).map((segment) => {
      const elements = segment.split(format.element);
      return `${(elements[0] ?? "").slice(0, 3)} ${elements.length}`;
    });
  return shape(input).join() === shape(output).join();
}

/** Values that must survive, where the line's note lists them: `must survive: ['2951-2', 'WARD']`. */
export function survivors(note: string): string[] {
  const list = /must survive: \[([^\]]*)\]/.exec(note)?.[1] ?? "";
  return [...list.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] ?? "");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keys and lengths without the values. */
function outline(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(outline);
  if (typeof value !== "object" || value === null) return 0;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, outline(inner)]));
}
