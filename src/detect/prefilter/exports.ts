/** What the assembly exports to the prefilter (assembly/index.ts). */
export interface Exports {
  readonly memory: WebAssembly.Memory;
  configure(
    words: number,
    literals: number,
    triples: number,
    prefixes: number,
    measures: number,
  ): void;
  useKeys(keys: number): void;
  usePlaces(places: number): void;
  useMarks(marks: number): void;
  need(bare: number, labelled: number, shaped: number, lettered: boolean): void;
  scan(input: number, length: number, out: number, rows: number, raw: boolean): number;
  scanLeaves(
    input: number,
    length: number,
    leaves: number,
    count: number,
    out: number,
    rows: number,
  ): number;
  scanLiterals(input: number, length: number, out: number, rows: number): number;
  readLeaves(input: number, length: number, leaves: number, count: number, flags: number): number;
  keyFlags(start: number, end: number): number;
  smallWord(start: number, end: number): number;
  isPlain(input: number, length: number): boolean;
  scanRuns(input: number, length: number, out: number, rows: number): number;
  charactersIn(start: number, length: number): number;
  useKeysOfPairs(pairs: number): void;
  keysIn(start: number, length: number): number;
  fold(input: number, length: number, out: number, breaks: number, points: number): number;
  breakCount(): number;
  useKnown(words: number, runs: number): void;
  findKnown(
    input: number,
    leaves: number,
    count: number,
    shadow: number,
    points: number,
    out: number,
    rows: number,
  ): number;
}
