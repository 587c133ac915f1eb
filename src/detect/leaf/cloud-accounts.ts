/**
 * Accounts of a cloud, by names of its resources in the same text, `arn:aws:iam::123456789012:role/app`, and by the
 * fields of its audit log, `"recipientAccountId":"123456789012"`.
 */

const ACCOUNT =
  /(?:\barn:aws[a-z-]{0,12}:[a-z0-9-]{1,32}:[a-z0-9-]{0,20}:|\b(?:recipientAccountId|aws_?[Aa]ccount_?[Ii]d)["'\\]{0,3}\s?[:=]\s?["'\\]{0,3}|"cloud"\s?:\s?\{[^{}]{0,200}"account"\s?:\s?\{\s?"id"\s?:\s?")(\d{12})(?!\d)/g;
/** A log that has other fields of its kind: money has a recipient's account too. */
const OF_AUDIT = /"awsRegion\\?"|"eventSource\\?"|amazonaws\.com|\barn:aws/;
export const ACCOUNT_DIGITS = 12;

/** @param text gone through whole */
export function cloudAccounts(text: string): ReadonlySet<string> {
  const isAudit = OF_AUDIT.test(text);
  const accounts = new Set<string>();
  for (const [field, account] of text.matchAll(ACCOUNT))
    if (isAudit || !field.startsWith("recipient")) accounts.add(account);
  return accounts;
}
