/** Nothing else happens in this thread for so long, as where the machine has other work. */
export function waitBusily(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}
