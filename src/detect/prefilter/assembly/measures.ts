// Measures: two runs of digits with a point or a slash between that are no date, `98.6`, `128/78`. They come in any
// order and end in many ways, so tables (measure-table.ts) answer all at once where each question by itself would be
// a branch that no processor foresees.

let pairs: usize = 0;
let ends: usize = 0;

export function setMeasures(table: usize): void {
  pairs = table;
  ends = table + 16;
}

// Where the measure ends whose first run, of up to five digits, ends at `stop`; 0: it is none, or goes on.
// @param digits one bit a byte of the sixteen from the first run on
@inline export function measureEnd(stop: usize, count: u32, digits: u32): usize {
  const behind = load<u64>(stop);
  const mark = (behind as u32) & 0xff;
  if ((mark | 1) != 0x2f) return 0;
  // More than five are as good as six.
  const second = ctz(~((digits >>> (count + 1)) & 0x3f));
  const rest = (behind >>> (((second + 1) << 3) as u64)) as u32;
  const pair = (load<u8>(pairs + (((mark & 1) << 3) as usize) + (count as usize)) as u32) >>> second;
  return (pair & (isOver(rest) as u32)) != 0 ? stop + 1 + (second as usize) : 0;
}

// Whether three bytes behind a number say that it goes on with no other.
@inline export function isOver(behind: u32): bool {
  return (load<u8>(ends + (behind & 0xff)) & load<u8>(ends + ((behind >>> 8) & 0xff), 256) & load<u8>(ends + ((behind >>> 16) & 0xff), 512)) != 0;
}
