/**
 * Resolves when all workers have answered a greeting, each its own; rejects when one cannot, or when so long none
 * more has answered.
 */
export async function greetAll(
  workers: number,
  greet: () => Promise<unknown>,
  limitMs: number,
): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  let ready = 0;
  const giveUp = (): void =>
    reject(new Error(`${ready} of ${workers} workers are ready, and no other since ${limitMs} ms`));
  const timer = setTimeout(giveUp, limitMs).unref();
  const greetOne = async (): Promise<void> => {
    await greet();
    ready++;
    timer.refresh();
  };
  await Promise.race([Promise.all(Array.from({ length: workers }, greetOne)), late]);
  clearTimeout(timer);
}
