/**
 * The first of `count` rows in order that is behind a place; `count`: none is.
 *
 * @param isBehind false for the rows up to one, true from it on
 */
export function binarySearch(count: number, isBehind: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
