/**
 * What each character below U+10000 becomes in a shadow: one Latin-1 character, or nothing (0).
 * Dashes, spaces, digits and full-width forms become ASCII; letters that look like Latin ones become
 * those (Unicode UTS #39); other Latin letters lose accents that Latin-1 lacks; marks that cannot be
 * seen are dropped; letters of other scripts become one generic letter, those of scripts
 * without blanks a blank, and so the rest.
 */

const LETTER = 0xfe;
const BLANK = 0x20;

const DROPPED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad],
  [0x0300, 0x036f],
  [0x061c, 0x061c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

/** Scripts that put no blank between words: a number right behind a letter of theirs stands alone. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const DASHES = "\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d";
/** Em dashes and longer ones, which part clauses: what stands beside one decides (fold.ts). */
const CLAUSE_DASHES = "\u2014\u2015\u2e3a\u2e3b";
const CLAUSE_DASH = 1;
/** What draws a table's box, from U+2500 to U+257F, as tables of ASCII have it: `│` as `|`, `─` as `-`, `┼` as `+`. */
const BOX = [0x2500, 0x257f] as const;
const UPRIGHT =
  "\u2502\u2503\u2506\u2507\u250a\u250b\u254e\u254f\u2551\u2575\u2577\u2579\u257b\u257d\u257f";
const LEVEL =
  "\u2500\u2501\u2504\u2505\u2508\u2509\u254c\u254d\u2550\u2574\u2576\u2578\u257a\u257c\u257e";
const DIGIT_ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0e50, 0x1040, 0xff10];
/** The first of nine digits in circles and brackets. */
const DIGIT_ONES = [0x2460, 0x2474, 0x24f5, 0x2776, 0x2780, 0x278a];
/** The first of 26 letters in brackets and circles, and which letter that is. */
const RINGED = [
  [0x249c, 0x61],
  [0x24b6, 0x41],
  [0x24d0, 0x61],
] as const;

/** Look-alikes, pairwise: the character, then the ASCII character that it is read as. */
const LOOK_ALIKES =
  "аaеeоoрpсcуyхxіiјjѕsкkмmтtвbнhгrԁdԛqԝwАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSЗ3αaοoνvρpτtιiκkυuΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXɑaɡgıiłlŁLđdĐDøoØO‘'’'‚'“\"”\"„\"‹'›'․.。.．.＠@ոnһhᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

export function foldTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(BLANK);
  for (let point = 0x80; point < 0x10000; point++) table[point] = foldOne(point);
  for (const [first, last] of DROPPED) table.fill(0, first, last + 1);
  table.fill(0x2b, BOX[0], BOX[1] + 1);
  for (const line of UPRIGHT) table[line.charCodeAt(0)] = 0x7c;
  for (const line of LEVEL) table[line.charCodeAt(0)] = 0x2d;
  for (const dash of DASHES) table[dash.charCodeAt(0)] = 0x2d;
  for (const dash of CLAUSE_DASHES) table[dash.charCodeAt(0)] = CLAUSE_DASH;
  for (const zero of DIGIT_ZEROS)
    for (let digit = 0; digit < 10; digit++) table[zero + digit] = 0x30 + digit;
  for (const one of DIGIT_ONES)
    for (let digit = 0; digit < 9; digit++) table[one + digit] = 0x31 + digit;
  for (const zero of [0x24ea, 0x24ff]) table[zero] = 0x30;
  for (const [first, letter] of RINGED) for (let i = 0; i < 26; i++) table[first + i] = letter + i;
  for (let i = 0; i < LOOK_ALIKES.length; i += 2) {
    const point = LOOK_ALIKES.charCodeAt(i);
    if (point > 0xff) table[point] = LOOK_ALIKES.charCodeAt(i + 1);
  }
  return table;
}

function foldOne(point: number): number {
  if (point >= 0xc0 && point <= 0xff) return point;
  if (point >= 0xff01 && point <= 0xff5e) return point - 0xfee0;
  if (point === 0x0085 || point === 0x2028 || point === 0x2029) return 0x0a;
  const letter = String.fromCharCode(point);
  if (!/\p{L}/u.test(letter) || UNSPACED.test(letter)) return BLANK;
  const base = letter.normalize("NFKD").charCodeAt(0);
  return base < 0x100 ? base : LETTER;
}
