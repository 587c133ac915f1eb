/** Where a name ends that a label in its script announces. Scripts differ in what parts words and in capitals. */
import { endOf } from "../steps.ts";
import { labelAt, type Manner } from "./labels.ts";
import { CHINESE_SURNAMES, CHINESE_SURNAMES_BEHIND, KOREAN_SURNAMES } from "./surnames.ts";
import { spelled } from "./wide.ts";

/** `Иванова`, `О.`, `ШЕВЧЕНКО`, `Ер-Оглы`; also Latin behind a label of another script. */
const CASED = /\p{Lu}(?:[\p{L}\p{M}'’]{1,24}(?:-\p{Lu}[\p{L}\p{M}'’]{1,24})?|\.)/uy;
const UNCASED = /[\p{L}\p{M}'’׳״]{1,24}(?:-[\p{L}\p{M}'’]{1,24})?\.?/uy;
/** Two to four characters, or a name and a given name behind a blank; not the next field. */
const HAN =
  /\p{Script=Han}{2,5}(?: \p{Script=Han}{1,3}(?! {0,2}(?!様|さん|氏)[:\p{L}]))?(?!\p{Script=Han})/uy;
const KANA =
  /[\p{Script=Katakana}\p{Script=Hiragana}ー]{2,8}(?:[ ・][\p{Script=Katakana}\p{Script=Hiragana}ー]{2,8})?/uy;
const HANGUL = /[가-힣]{2,4}(?![가-힣])/y;
const SURNAMED = new RegExp(`[${CHINESE_SURNAMES}]\\p{Script=Han}{1,2}(?!\\p{Script=Han})`, "uy");
const SURNAMED_BEHIND = new RegExp(
  `[${CHINESE_SURNAMES_BEHIND}]\\p{Script=Han}{1,2}(?=的|(?!\\p{Script=Han}))`,
  "uy",
);
/** `私の名前は鈴木花子です` */
const JAPANESE_SAID = /\p{Script=Han}{2,5}(?=です|と申し|といいます|と言います)/uy;
/** Of a sentence that goes on: `이수진이고`. */
const KOREAN_SURNAMED = new RegExp(`[${KOREAN_SURNAMES}][가-힣]{2}`, "y");
/** A last name and a given name of two syllables, and no more. */
const KOREAN_NAME = new RegExp(`[${KOREAN_SURNAMES}][가-힣]{2}(?![가-힣])`, "y");
/** Behind a blank, up to another. */
const JAPANESE_NAME =
  /\p{Script=Han}{2,3} ?\p{Script=Han}{1,3}(?= |$|[,、。\n])(?<!欄|未|不明|なし|記入|番号|住所)/uy;
const BLANK = 0x20;
const HAN_LETTER = /\p{Script=Han}/u;
const KANA_LETTER = /[\p{Script=Katakana}\p{Script=Hiragana}]/u;
/** Georgian writes small letters alone. */
const CASED_LETTER = /(?!\p{Script=Georgian})[\p{Lu}\p{Ll}]/u;
const LETTER = /\p{L}/u;
const MOST_WORDS = 4;
/** A first, a middle and a last name. */
const MOST_SAID = 3;
/** What stands in a field without a value. */
const EMPTY =
  wordsOf(`не нет неизвестно неизвестен неизвестна отсутствует вказано немає невідомо 未填写 未填 未提供 未知 不详 不詳 没有 沒有 暂无 同上 保密 匿名 待定 無資料 未提供 未記入 未定 不明 該当なし なし 同上 미기재 없음 미상 미입력 해당없음
  غير لا لايوجد مجهول نامشخص ندارد نیست درج موجود نامعلوم दर्ज उपलब्ध अज्ञात नहीं অজানা নেই উল্লেখ নাই ਨਹੀਂ ਦਰਜ לא אין άγνωστο δεν χωρίς չկա անհայտ`);
/** Words behind a name that go on with the sentence. */
const BEHIND =
  wordsOf(`قال قالت ان في من على الى هو هي كان كانت لم قد سوف الذي التي يحتاج است هستم بود که به را از در می دارد هست ہے ہوں اور کو نے کا کی کے میں سے نہیں है हूँ हूं और को ने का की के में से जी नहीं थी था हैं हो পর আমি এবং এর কে ও হয় ਹੈ ਹਾਂ ਅਤੇ ਨੂੰ ਨੇ ਦਾ ਦੀ ਦੇ ਜੀ
  הוא היא אני עם של את על לא מספר έχει είναι και στο στη`);

/** @param at where the value begins; 0: no name stands here */
export function nameEnd(text: string, at: number, manner: Manner): number {
  const first = text.charAt(at);
  if (HAN_LETTER.test(first)) return hanEnd(text, at, manner);
  if (KANA_LETTER.test(first)) return manner === "field" ? fullEnd(KANA, text, at) : 0;
  if (/[가-힣]/.test(first)) return hangulEnd(text, at, manner);
  if (manner === "surname" || !LETTER.test(first)) return 0;
  return wordsEnd(text, at, manner);
}

/** `患者姓名林晓，`, `환자명 김민수 `, `患者名 山田太郎 ` */
export function hasSurname(text: string, at: number, manner: Manner): boolean {
  if (manner !== "field") return false;
  if (endOf(SURNAMED_BEHIND, text, at) > 0 || endOf(KOREAN_NAME, text, at) > 0) return true;
  return text.charCodeAt(at - 1) === BLANK && endOf(JAPANESE_NAME, text, at) > 0;
}

function hanEnd(text: string, at: number, manner: Manner): number {
  if (manner === "said") return endOf(SURNAMED, text, at) || endOf(JAPANESE_SAID, text, at);
  if (manner === "surname") return endOf(SURNAMED, text, at);
  return fullEnd(HAN, text, at) || endOf(SURNAMED_BEHIND, text, at);
}

function hangulEnd(text: string, at: number, manner: Manner): number {
  const whole = manner === "field" ? fullEnd(HANGUL, text, at) : 0;
  return whole || endOf(KOREAN_SURNAMED, text, at);
}

/** A field that says that it has no value holds no name. */
function fullEnd(pattern: RegExp, text: string, at: number): number {
  const end = endOf(pattern, text, at);
  return EMPTY.has(text.slice(at, end)) ? 0 : end;
}

/** Words with a blank between, up to the next label. */
function wordsEnd(text: string, at: number, manner: Manner): number {
  const isCased = CASED_LETTER.test(text.charAt(at));
  const most = manner === "said" && !isCased ? MOST_SAID : MOST_WORDS;
  let end = 0;
  for (let start = at, words = 0; words < most; words++) {
    const stop = endOf(isCased ? CASED : UNCASED, text, start);
    const word = text.slice(start, stop).replace(/\.$/, "").toLowerCase();
    if (stop === 0 || EMPTY.has(word) || BEHIND.has(word)) break;
    if (isNextField(text, start, stop)) break;
    end = stop;
    start = text.charCodeAt(stop) === 0x20 ? stop + 1 : stop;
    if (start === stop && text.charAt(stop - 1) !== ".") break;
  }
  return end;
}

/** Whether a word is a label itself, or the first of what a colon ends. */
function isNextField(text: string, start: number, stop: number): boolean {
  if (labelAt(text, start) !== undefined) return true;
  return text.charCodeAt(stop) === 0x3a;
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).map(spelled));
}
