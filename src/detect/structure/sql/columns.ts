/** The columns of statements that marks stand for: `where ssn = $1`, `insert into patients (mrn) values (?)`. */

const NAMED = "[:@][a-z_]\\w{0,39}";
const MARK = `(?:\\?|%s|\\$\\d{1,3}|:b?\\d{1,3}|@p?\\d{1,3}|${NAMED})`;
const ITEM_MARK = `(?:${MARK}|default|null|now\\(\\))`;
const COMPARED = new RegExp(
  `\\b([A-Za-z_]\\w{0,59})["\`\\]]?\\)?\\s?(?:[<>!]?=|[<>]|(?:not )?i?like)\\s?(${MARK})(?!\\w)`,
  "gi",
);
/** What each comparison ends with, sought where its sign stands and not at each word. */
const MARKED = new RegExp(`(?:[=<>]|like)\\s?${MARK}`, "i");
const INSERTED = new RegExp(
  `\\binsert\\s{1,3}into\\s{1,3}[\\w."\`[\\]]{1,100}\\s?\\(([\\w"\`\\[\\], \\n]{1,1500})\\)\\s{0,9}values\\s?\\((${ITEM_MARK}(?:\\s?,\\s?${ITEM_MARK}){0,60})\\s?\\)`,
  "gi",
);

/** A column, the mark that is bound to it, and where that ends. */
export interface Column {
  readonly name: string;
  readonly mark: string;
  readonly end: number;
}

/** In a statement, by the place of their marks. */
export function columnsOf(text: string): readonly Column[] {
  const columns: Column[] = [];
  const compared = MARKED.test(text) ? text.matchAll(COMPARED) : [];
  for (const { 0: whole, 1: name = "", 2: mark = "", index } of compared)
    columns.push({ name, mark: mark.toLowerCase(), end: index + whole.length });
  for (const { 0: whole, 1: names = "", 2: marks = "", index } of text.matchAll(INSERTED)) {
    const listed = marks.split(",");
    for (const [i, name] of names.split(",").entries()) {
      const mark = listed[i]?.trim().toLowerCase() ?? "";
      if (!/^[a-z]/.test(mark))
        columns.push({ name: name.replace(/["`[\]\s]/g, ""), mark, end: index + whole.length });
    }
  }
  return columns.sort((one, other) => one.end - other.end);
}
