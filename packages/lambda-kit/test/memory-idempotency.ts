/** Remembers keys as the table of Powertools does: what failed is forgotten. */
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
