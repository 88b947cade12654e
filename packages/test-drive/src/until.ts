/**
 * Waits until `look` returns a truthy value.
 * @param seconds shorter than Jest's limit for a test, and long enough to read an image on a busy machine
 * @throws Error after `seconds`, with the condition
 */
export async function until<T>(look: () => Promise<T | undefined | false>, seconds = 45): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`Nothing came of ${look} within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
