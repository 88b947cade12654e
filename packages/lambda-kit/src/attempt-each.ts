/**
 * Works on one item after the other; a failing item does not hold up the others. For sweeps, whose next run finds the failed items again.
 * @param items may be read while the work is going on
 * @param what name of the items in the error, e.g. `claims`
 * @throws the failure, or an AggregateError of several, once all other items are done
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
