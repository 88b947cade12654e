import type { SQLInputValue } from 'node:sqlite';
import type { Kernel } from './kernel.ts';

const AT_ONCE = 32;

export interface DueWork<Item> {
  /** Looks for work soon; many calls in one turn cause one look. */
  wake(): void;
  /** Postpones an item without counting an attempt. */
  postpone(item: Item, until: number): void;
  /** Postpones an item and counts the attempt. */
  retryAt(item: Item, at: number): void;
  /** Records why an item is given up, so that a restart goes on from there. */
  giveUp(item: Item, failure: object): void;
  done(item: Item): void;
  start(): void;
  /** Resolves when the running attempts have ended. */
  stop(): Promise<void>;
}

/**
 * Works off the rows of a table (`n`, `due_at`, `retries`, `failure`) when they are due, several at once, the oldest
 * first, until `attempt` is done with each. Rows outlive the process.
 * @param table its name
 * @param itemOf turns a row into an item
 * @param attempt resolves to `done`, or puts the item off
 * @param unrecorded called where an attempt threw
 */
export function dueWork<Item extends { n: number }>(
  { db, clock }: Kernel,
  table: string,
  itemOf: (row: any) => Item,
  attempt: (item: Item) => Promise<void>,
  unrecorded: (item: Item, error: unknown) => void,
): DueWork<Item> {
  const running = new Map<number, Promise<void>>();
  let open = false;
  let woken = false;
  let cancelTimer = (): void => {};

  function wake(): void {
    if (!open || woken) return;
    woken = true;
    setImmediate(() => {
      woken = false;
      if (open) work();
    });
  }

  function work(): void {
    cancelTimer();
    for (const item of due()) {
      if (running.size >= AT_ONCE) return;
      const attempted = attempt(item)
        .catch((error: unknown) => unrecorded(item, error))
        .finally(() => {
          running.delete(item.n);
          wake();
        });
      running.set(item.n, attempted);
    }
    const next = db.prepare(`SELECT MIN(due_at) AS at FROM ${table} WHERE due_at > ?`).get(clock.now());
    if (typeof next?.at === 'number') cancelTimer = clock.after(next.at - clock.now(), wake);
  }

  function due(): Item[] {
    const busy = [...running.keys()];
    return db
      .prepare(
        `SELECT * FROM ${table} WHERE due_at <= ? AND n NOT IN (${busy.map(() => '?').join()}) ORDER BY due_at, n LIMIT ?`,
      )
      .all(clock.now(), ...busy, AT_ONCE)
      .map(itemOf);
  }

  const change = (set: string, ...values: SQLInputValue[]) =>
    db.prepare(`UPDATE ${table} SET ${set} WHERE n = ?`).run(...values);

  return {
    wake,
    postpone: ({ n }, until) => void change('due_at = ?', until, n),
    retryAt: ({ n }, at) => void change('retries = retries + 1, due_at = ?', at, n),
    giveUp: ({ n }, failure) => void change('failure = ?', JSON.stringify(failure), n),
    done: ({ n }) => void db.prepare(`DELETE FROM ${table} WHERE n = ?`).run(n),
    start(): void {
      open = true;
      wake();
    },
    async stop(): Promise<void> {
      open = false;
      cancelTimer();
      await Promise.all(running.values());
    },
  };
}
