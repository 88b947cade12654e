/**
 * Returns the `Idempotency-Key` for a content: the same key for the same content, so that a retry after a lost answer counts once.
 */
export function attemptKeys(newKey: () => string = () => crypto.randomUUID()): (sent: unknown) => string {
  let last: { text: string; key: string } | undefined;
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last?.text !== text) last = { text, key: newKey() };
    return last.key;
  };
}
