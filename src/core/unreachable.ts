/** Marks the default branch of an exhausted union: a new member breaks the build here. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${typeof value}`);
}
