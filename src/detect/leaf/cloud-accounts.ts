/** Accounts of a cloud, by names of its resources in the same text: `arn:aws:iam::123456789012:role/app`. */

const ARN = /\barn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:(\d{12}):/g;
export const ACCOUNT_DIGITS = 12;

/** @param text gone through whole */
export function arnAccounts(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(ARN), ([, account]) => account));
}
