/**
 * Gives the `Idempotency-Key` of what is sent: the same while the same is sent again, so that a request whose answer was lost is taken once.
 */
export function attemptKeys(newKey: () => string = () => crypto.randomUUID()): (sent: unknown) => string {
  let last: { text: string; key: string } | undefined;
  return (sent) => {
    const text = JSON.stringify(sent);
    if (last?.text !== text) last = { text, key: newKey() };
    return last.key;
  };
}
