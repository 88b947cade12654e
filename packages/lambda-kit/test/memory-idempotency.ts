/** Remembers keys like the table of Powertools, which forgets those of failed work. */
export function memoryIdempotency() {
  const seen = new Set<string>();
  return async (key: string, _: unknown, work: () => Promise<void>) => {
    if (seen.has(key)) return;
    seen.add(key);
    await work().catch((error) => {
      seen.delete(key);
      throw error;
    });
  };
}
