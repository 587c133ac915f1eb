/** Accounts in the names of Amazon's resources, `arn:aws:iam::123456789012:role/app`: a cloud's, wherever the same text has them. */

const ARN = /\barn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:(\d{12}):/g;
const DIGITS = 12;

let lastText = "";
let lastAccounts: ReadonlySet<string> = new Set();

/** A text is gone through once, when its first number of twelve digits is asked for. */
export function isArnAccount(text: string, start: number, end: number): boolean {
  if (end - start !== DIGITS) return false;
  if (text !== lastText) {
    lastAccounts = new Set(Array.from(text.matchAll(ARN), ([, account]) => account));
    lastText = text;
  }
  return lastAccounts.has(text.slice(start, end));
}
