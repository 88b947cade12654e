/** Services learn of one event each in their own time: what was read at once may be a moment too early. */
const AGAIN_MS = 1_500;

/**
 * Has operations read at once, and once more when no news came for a while: all of them that were read since the last time.
 * @param read has the pages read these operations again
 */
export function refreshing(read: (operations: string[]) => void): {
  news(operations: readonly string[]): void;
  end(): void;
} {
  const again = new Set<string>();
  let timer: ReturnType<typeof setTimeout>;
  return {
    news(operations) {
      read([...operations]);
      for (const operation of operations) again.add(operation);
      clearTimeout(timer);
      timer = setTimeout(() => {
        read([...again]);
        again.clear();
      }, AGAIN_MS);
    },
    end: () => clearTimeout(timer),
  };
}
