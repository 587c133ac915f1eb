/** Names that a form of address behind them gives away: `刘芳女士`, `山本様`, `정미경님`. */
import { endOf } from "../steps.ts";
import { CHINESE_SURNAMES, KOREAN_SURNAMES } from "./surnames.ts";

/** Not a patient, a visitor, everybody: who is addressed has no name. */
const NOBODY =
  "(?:患者|皆|客|奥|母|父|兄|姉|弟|妹|娘|息子|家族|看護師|医師|薬剤師|担当|主治医|本人|職員|業者|保護者|利用者|高齢者|神|王|仏|貴方|何|先生|技師|受付|隣|社長|孫|様|外国人|子供|婿|嫁|旦那|坊|医者|店員|赤|若者|方|御)";

const CHINESE_FORMS =
  "先生|女士|小姐|太太|夫人|醫師|醫生|医生|大夫|护士|老师|老師|主任|教授|阿姨|叔叔";
const JAPANESE_FORMS = "様|さん|さま";
const KOREAN_FORMS = "님|씨";
const FORM = new RegExp(`(?=${CHINESE_FORMS}|${JAPANESE_FORMS}|${KOREAN_FORMS})`, "g");
/** The most characters of a name, with a blank behind it. */
const LONGEST = 4;

const ADDRESSED = new RegExp(
  [
    `(?<=^|[^\\p{Script=Han}]|[请請给給是和与與找叫系絡])([${CHINESE_SURNAMES}]\\p{Script=Han}{0,2}?)(?=${CHINESE_FORMS})`,
    `(?<![\\p{Script=Han}])(?!${NOBODY}(?:${JAPANESE_FORMS}))(\\p{Script=Han}{2,4}|[林森原東関堀辻岡])(?=(?:${JAPANESE_FORMS})(?![\\p{Script=Han}]))`,
    `(?<![\\p{L}])([${KOREAN_SURNAMES}][가-힣]{2})(?= ?(?:${KOREAN_FORMS})(?![가-힣]{2}))(?<!선생|고객|환자|보호자|원장|과장|부장|팀장|간호사|이용자|신청자|한의사|주인|이모|장모|조카|이웃|안내원|심사관|구급대|하느|백성)`,
  ].join("|"),
  "uy",
);

/** Looked for before each form alone: in other places no name is. */
export function* addressedIn(text: string): Generator<readonly [number, number]> {
  let at = 0;
  for (const { index: form } of text.matchAll(FORM))
    for (at = Math.max(at, form - LONGEST); at < form; ) {
      const end = endOf(ADDRESSED, text, at);
      if (end > 0) yield [at, end];
      at = Math.max(at + 1, end);
    }
}
