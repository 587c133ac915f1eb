// Character references of HTML (HTML, 13.5) that stand in values: marks, blanks, letters with an accent.
import { isLetter } from "./bytes";

// Letters of the longest name, `circ` behind its letter, `commat` and `hyphen`.
const LONGEST: usize = 6;

// Bytes of the reference that namedPoint() read.
let width: i32 = 0;
export function namedWidth(): i32 {
  return width;
}

// The character that `&name;` at `at` stands for, or 0. A letter stands for itself without its accent.
export function namedPoint(at: usize, limit: usize): u32 {
  let name: u64 = 0;
  let p = at + 1;
  const stop = p + LONGEST < limit ? p + LONGEST : limit;
  while (p < stop && isLetter(load<u8>(p))) name = (name << 8) | load<u8>(p++);
  if (p >= limit || load<u8>(p) != 0x3b) return 0;
  width = (p + 1 - at) as i32;
  const point = markOf(name);
  return point != 0 ? point : accented(name, load<u8>(at + 1), p - at - 2);
}

function markOf(name: u64): u32 {
  if (name == 0x616d70) return 0x26; // amp
  if (name == 0x6e627370 || name == 0x656e7370 || name == 0x656d7370 || name == 0x7468696e7370) return 0x20; // nbsp, ensp, emsp, thinsp
  if (name == 0x71756f74) return 0x22; // quot
  if (name == 0x61706f73 || name == 0x727371756f || name == 0x6c7371756f) return 0x27; // apos, rsquo, lsquo
  if (name == 0x6c74) return 0x3c; // lt
  if (name == 0x6774) return 0x3e; // gt
  if (name == 0x636f6d6d6174) return 0x40; // commat
  if (name == 0x736f6c) return 0x2f; // sol
  if (name == 0x636f6c6f6e) return 0x3a; // colon
  if (name == 0x636f6d6d61) return 0x2c; // comma
  if (name == 0x706572696f64) return 0x2e; // period
  if (name == 0x6e756d) return 0x23; // num
  if (name == 0x6c706172) return 0x28; // lpar
  if (name == 0x72706172) return 0x29; // rpar
  if (name == 0x6c6f77626172) return 0x5f; // lowbar
  if (name == 0x546162) return 0x09; // Tab
  if (name == 0x68797068656e || name == 0x64617368) return 0x2d; // hyphen, dash
  if (name == 0x736879) return 0xad; // shy
  if (name == 0x6e64617368) return 0x2013; // ndash
  if (name == 0x6d64617368) return 0x2014; // mdash
  if (name == 0x7a776e6a) return 0x200c; // zwnj
  return 0;
}

// `eacute`, `uuml`, `ntilde`: the letter that opens the name, if `length` letters behind it name an accent.
function accented(name: u64, letter: u32, length: usize): u32 {
  const accent = name & (((1 as u64) << ((length as u64) * 8)) - 1);
  if (accent == 0x6163757465 || accent == 0x6772617665 || accent == 0x74696c6465 || accent == 0x636564696c) return letter; // acute, grave, tilde, cedil
  return accent == 0x756d6c || accent == 0x63697263 || accent == 0x72696e67 ? letter : 0; // uml, circ, ring
}
