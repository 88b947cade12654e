/** Each service processes an event in its own time, so an immediate reading may come a moment too early. */
const AGAIN_MS = 1_500;

/**
 * Refreshes operations at once, and once more after a while without news: then all of them since the last time.
 * @param read makes the pages read these operations again
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
