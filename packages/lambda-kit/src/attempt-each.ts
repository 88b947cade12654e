/**
 * Does work on one thing after the other; one that fails holds up no other. For sweeps, whose next run finds again what failed.
 * @param items may be read while they are worked on
 * @param what named in the error, e.g. `claims`
 * @throws what failed, once all others are done: the failure itself, or an AggregateError of several
 * @example await attemptEach(due, 'rentals', (rentalId) => retryOnConflict(() => act(rentalId)));
 */
export async function attemptEach<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  what: string,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const failures: unknown[] = [];
  for await (const item of items) await work(item).catch((error: unknown) => failures.push(error));
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} ${what} failed`);
}
