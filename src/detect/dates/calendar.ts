/** Names and bounds of a calendar date. */

/**
 * Names of months in full or cut off after three letters and more, with a point; in full also in French, Spanish,
 * Italian, Portuguese, German, Polish, Tagalog and Haitian Creole, in Vietnamese as `tháng 7`. What is a word of
 * another language too, or cut off in one, is a month between a day and a year alone: `15-ago-2025`.
 */
export const MONTH = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|${[
  "janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre",
  "enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre",
  "gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre",
  "janeiro|fevereiro|mar[cç]o|maio|junho|julho|setembro|outubro|novembro|dezembro",
  "januar|februar|m[aä]rz|juni|juli|oktober|dezember",
  "stycznia|lutego|kwietnia|czerwca|lipca|sierpnia|wrze[sś]nia|pa[zź]dziernika|listopada|grudnia",
  "pebrero|marso|hunyo|hulyo|setyembre|oktubre|nobyembre|disyembre|janvye|fevriye|jiy[eè]|septanm|okt[oò]b|novanm|desanm",
  "th[a\\xe1]ng ?(?:1[0-2]|0?[1-9])(?= nam (?:19|20)\\d\\d)",
  `(?<=\\d(?:[-/. ]| de ))(?:${[
    "ene|abr|ago|dic|fev|f[eé]vr?|avr|juil|ao[uû]|d[eé]c|set|out|dez|gen|mag|giu|lug|ott|m[aä]r|mai|okt|maja|marca|mas|me|jen",
  ]})(?=(?:\\.?[-/. ]| del? )(?:19|20)\\d\\d(?!\\d))`,
].join("|")})(?![a-z\u00df-\u00ff])`;
const WEEKDAY = `(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|${[
  "lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|(?:segunda|ter[cç]a|quarta|quinta|sexta)(?:-feira)?",
  "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:luned|marted|mercoled|gioved|venerd)[iì]|domenica",
  "montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lendi|madi|m[eè]kredi|jedi|vandredi|samdi|dimanch",
].join("|")})(?![a-z])`;
/** Of the centuries in which patients and their visits lie. */
export const YEAR = "(?:18|19|20)\\d\\d";

/** What a number beside a month or behind a cue may count instead of days. */
export const UNIT =
  /[- ]?(?:mg|mcg|ml|g|kg|cm|mm|units?|%|x|y\/?o|(?:tablet|tab|pill|dose|cup|teaspoon|patient|strength|year|yr|month|week|day|hour|hr|min)s?)(?![a-z0-9])/iy;

/** Every way to write a month, for what wakes a recogniser. */
export const MONTH_WORDS: readonly string[] = `
january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec
janvier fevrier février mars avril mai juin juillet aout août septembre octobre novembre decembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro
januar februar märz marz juni juli oktober dezember
stycznia lutego kwietnia czerwca lipca sierpnia września października listopada grudnia
pebrero hunyo hulyo setyembre oktubre nobyembre disyembre janvye fevriye jiye septanm oktob novanm desanm
tháng thang ene abr ago dic fev avr juil dez gen mag giu lug ott okt maja marca marso`
  .trim()
  .split(/\s/);

/** Names that may be a date without a number: in full, and `may` behind a word that makes it one. */
export const NAME_LITERALS: readonly string[] = `
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday`
  .trim()
  .split(/\s/)
  .concat(
    "in since last until"
      .split(" ")
      .flatMap((cue) =>
        "jan feb apr jun jul aug sep sept oct nov dec".split(" ").map((month) => `${cue} ${month}`),
      ),
  )
  .concat("of may", "in may", "since may", "last may", "until may", "next may", "during may")
  .concat("fir sec thi fou fif six sev eig nin ten ele twe".split(" ").map((day) => `may ${day}`));

/** Days that a year has once. */
export const HOLIDAY_LITERALS: readonly string[] =
  "christmas,xmas,thanksgiving,halloween,easter,new year,veterans day,memorial day,presidents day,presidents' day,president's day,mlk day,martin luther king,columbus day,indigenous peoples,mother's day,mothers day,father's day,fathers day,groundhog day,cinco de mayo,independence day,st. patrick,st patrick,good friday,ash wednesday,juneteenth,labor day,labour day,boxing day,valentine,canada day,australia day,anzac day,bonfire night,hanukkah,diwali,yom kippur,rosh hashana".split(
    ",",
  );

/** Whether two numbers are day and month in either order; 31 days do for every month. */
export function isDayAndMonth(first: number, second: number): boolean {
  if (first < 1 || second < 1 || first > 31 || second > 31) return false;
  return first <= 12 || second <= 12;
}

const DAY_BEFORE = new RegExp(`(?:^|[^a-z])${WEEKDAY}\\.?,? (?:the |el )?$`, "i");
/** `segunda-feira, ` or `Wednesday, the ` and the character before it. */
const MAX_WEEKDAY = 17;

/** Where the weekday before a date begins; the date's own start when there is none. */
export function weekdayStart(text: string, start: number): number {
  const last = text.charCodeAt(start - 1) | 0x20;
  if (start === 0 || (last !== 0x20 && last !== 0x65)) return start;
  const before = text.slice(Math.max(0, start - MAX_WEEKDAY), start);
  const place = before.search(DAY_BEFORE);
  if (place < 0) return start;
  const isLetter = /[a-z]/i.test(before.charAt(place));
  return start - before.length + place + (isLetter ? 0 : 1);
}
