/** Machine-readable zones of travel documents: ICAO Doc 9303, parts 3 to 7. */

const WEIGHTS = [7, 3, 1];

/** Ranges of a zone whose lines are joined: [from, to) covered by the digit at `to`. */
interface Format {
  readonly fields: readonly (readonly [from: number, to: number])[];
  /** Ranges that the last check digit covers, and where it stands; visas have none. */
  readonly composite?: {
    readonly ranges: readonly (readonly [number, number])[];
    readonly at: number;
  };
}

/** Characters of a passport's line. */
const TD3_LINE = 44;

const TD3: Format = {
  fields: [
    [44, 53],
    [57, 63],
    [65, 71],
  ],
  composite: {
    ranges: [
      [44, 54],
      [57, 64],
      [65, 87],
    ],
    at: 87,
  },
};
const TD2: Format = {
  fields: [
    [36, 45],
    [49, 55],
    [57, 63],
  ],
  composite: {
    ranges: [
      [36, 46],
      [49, 56],
      [57, 71],
    ],
    at: 71,
  },
};
const TD1: Format = {
  fields: [
    [5, 14],
    [30, 36],
    [38, 44],
  ],
  composite: {
    ranges: [
      [5, 30],
      [30, 37],
      [38, 45],
      [48, 59],
    ],
    at: 59,
  },
};

/** Whether a line is the second of a passport's, its three numbers with the right check digits. */
export function isMrzNumberLine(line: string): boolean {
  const shift = TD3_LINE;
  return TD3.fields.every(([from, to]) =>
    isChecked(line.slice(from - shift, to - shift), line.charAt(to - shift)),
  );
}

/**
 * Whether lines are a whole zone, all check digits right. Lines by characters: passport 2 of 44, card 3 of 30 or 2 of 36,
 * visa 2 of 44 or 36.
 */
export function isMrz(lines: readonly string[]): boolean {
  const format = formatOf(lines);
  const zone = lines.join("");
  if (format === undefined || !/^[A-Z][A-Z<][A-Z<]{3}[A-Z0-9<]+$/.test(zone)) return false;
  if (!format.fields.every(([from, to]) => isChecked(zone.slice(from, to), zone.charAt(to))))
    return false;
  if (format.composite === undefined) return true;
  const covered = format.composite.ranges.map(([from, to]) => zone.slice(from, to)).join("");
  return isChecked(covered, zone.charAt(format.composite.at));
}

function formatOf(lines: readonly string[]): Format | undefined {
  const [first = ""] = lines;
  if (lines.some((line) => line.length !== first.length)) return undefined;
  const isVisa = first.startsWith("V");
  switch (`${lines.length}x${first.length}`) {
    case "2x44":
      return isVisa ? { fields: TD3.fields } : TD3;
    case "2x36":
      return isVisa ? { fields: TD2.fields } : TD2;
    case "3x30":
      return TD1;
    default:
      return undefined;
  }
}

function isChecked(field: string, digit: string): boolean {
  return mrzCheckDigit(field) === digit;
}

/** Weights 7, 3, 1; `<` is 0, A is 10 (Doc 9303-3, 4.9). */
function mrzCheckDigit(field: string): string {
  let sum = 0;
  for (let i = 0; i < field.length; i++) sum += worthOf(field.charAt(i)) * WEIGHTS[i % 3];
  return String(sum % 10);
}

function worthOf(character: string): number {
  return character === "<" ? 0 : Number.parseInt(character, 36);
}
