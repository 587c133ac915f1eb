/** Addresses that a script's own words make: `杭州市西湖区文三路200号`, `東京都千代田区丸の内1-9-1`, `서울시 강남구 테헤란로 123`. */
import { endOf } from "../steps.ts";

/** What numbers a house behind its street, by script, and how what stands before it opens. */
interface Form {
  readonly house: RegExp;
  /** Of the characters before a house number the last ones, as a group. */
  readonly before: RegExp;
}

const UNIT = "(?:\\d{1,4}|[A-Z])(?:号楼|號樓|栋|棟|幢|座|单元|單元|室|楼|樓|层|層|户|戶)";
const KANA = "\\p{Script=Hiragana}\\p{Script=Katakana}ー";
const FORMS: readonly Form[] = [
  {
    // Not a line's, a door's, a bed's number.
    house: new RegExp(
      `\\d{1,5}(?:[-之]\\d{1,4})?[号號](?![线線台臺车車床窗门門厅廳诊診矿])(?:\\p{Script=Han}{0,10}?${UNIT}){0,5}`,
      "uy",
    ),
    before:
      /(?:住在|住址|地址|位于|位於|[寄送搬]到|[住在到是为為于於]|^|(?!\p{Script=Han}).)((?:(?![住在到是为為于於])\p{Script=Han}){2,30}[路街道巷弄村段同里])$/u,
  },
  {
    house: /\d{1,4}(?:-\d{1,4}-\d{1,4}|(?:丁目|番地)(?:\d{1,4}(?:番地?|号)?|-\d{1,4}){0,3})(?!\d)/y,
    before: new RegExp(
      `((?:\\p{Script=Han}{2,3}[都道府県])?[\\p{Script=Han}${KANA}]{1,6}[市区町村郡][\\p{Script=Han}${KANA}]{1,12})$`,
      "u",
    ),
  },
  {
    house: /\d{1,4}(?:-\d{1,4})?(?![\d월년시분명원개차층%])/y,
    before:
      /(?:^|[^가-힣])([가-힣]{1,6}(?:시|도|군|구) (?:[가-힣]{1,8}[시군구읍면동] ){0,3}[가-힣\d]{1,10}[로길] ?)$/,
  },
];
/** A run of digits behind a letter of these scripts. */
const NUMBER =
  /(?<=[\p{Script=Han}\p{Script=Hangul}ー\p{Script=Katakana}\p{Script=Hiragana}] ?)\d{1,5}(?!\d)/gu;
const REACH = 48;

export function* addressesIn(text: string): Generator<readonly [number, number]> {
  let from = 0;
  for (const { index } of text.matchAll(NUMBER)) {
    if (index < from) continue;
    for (const { house, before } of FORMS) {
      const end = endOf(house, text, index);
      const street =
        end > 0 ? before.exec(text.slice(Math.max(from, index - REACH), index))?.[1] : undefined;
      if (street === undefined) continue;
      yield [index - street.length, end];
      from = end;
      break;
    }
  }
}
