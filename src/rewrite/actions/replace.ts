/** `[US_SSN]`: typed, so that a reader still sees what stood there. */
export function placeholder(label: string): string {
  return `[${label}]`;
}
