/** People by what is theirs: the folder they work in, the machine that is called after them. */
import { isKnownFirstName, isKnownPair } from "./name-pair.ts";

/** What a name is told by: [start, end). */
type ReportName = (start: number, end: number) => void;

/** `/Users/jane.roe/src`, `C:\\Users\\Jane Roe`. An account's name of one word is a program's as often. */
const FOLDER = /[/\\](?:users|home)[/\\]{1,2}([a-z]{2,20})([-_. ])([a-z]{2,20})(?=[/\\"']|\s*$)/dgi;
const HOMES = /[/\\](?:users|home)[/\\]/i;
/** `Janes-MacBook-Pro.local`, as macOS calls it by whoever sets it up. */
const MACHINE =
  /(?<![\w.@/-])([a-z]{2,20}?)s?-(?:([a-z]{2,20}?)s?-)?(?:macbook|imac|mac-?mini|mac-studio|iphone|ipad|mbp)(?![a-z])/dgi;
const SIGN = /-(?:mac|imac|iphone|ipad|mbp)/i;
const LONGEST_MACHINE = 64;

export function readFolders(text: string, report: ReportName): void {
  if (!(text.includes("/") || text.includes("\\")) || !HOMES.test(text)) return;
  for (const { 1: one = "", 3: other = "", indices } of text.matchAll(FOLDER))
    if (isKnownPair(one, other) || isKnownPair(other, one))
      report(indices![1]![0], indices![3]![1]);
}

export function readMachine(text: string, report: ReportName): void {
  if (text.length > LONGEST_MACHINE || !SIGN.test(text)) return;
  for (const { 1: first = "", indices } of text.matchAll(MACHINE)) {
    if (!isKnownFirstName(first)) continue;
    report(...indices![1]!);
    if (indices![2] !== undefined) report(...indices![2]);
  }
}
