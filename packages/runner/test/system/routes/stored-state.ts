import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Cloud } from '@claimstream/local-cloud';
import { until } from '@claimstream/test-drive';

type Written = Record<string, unknown>;

/** Every item of every table and the number of events, compared with an earlier state. */
export class StoredState {
  readonly #db: Cloud['kernel']['db'];
  #before: Written;

  private constructor(cloud: Cloud) {
    this.#db = cloud.kernel.db;
    this.#before = this.#now();
  }

  /** Resolves once all services have processed earlier events. */
  static async whenNothingMoves(cloud: Cloud): Promise<StoredState> {
    const state = new StoredState(cloud);
    await until(async () => {
      const then = state.#before;
      await pause(1500);
      state.#before = state.#now();
      return state.#isIdle() && isDeepStrictEqual(then, state.#before);
    });
    return state;
  }

  /** Functions hold no message, including those that a batching window collects for seconds. */
  #isIdle(): boolean {
    return this.#db.prepare('SELECT 1 FROM sqs_messages WHERE held_by_function = 1 LIMIT 1').get() === undefined;
  }

  /** Items written since, each as text; an expired item does not count. */
  changes(): { key: string; text: string }[] {
    const [before, now] = [this.#before, this.#now()];
    const expired = (key: string) => now[key] === undefined && String(before[key]).includes('"expiresAt"');
    return Object.keys({ ...before, ...now })
      .filter((key) => now[key] !== before[key] && !expired(key))
      .map((key) => ({ key, text: String(now[key] ?? before[key]) }));
  }

  #now(): Written {
    const rows = this.#db.prepare("SELECT space, key, value FROM dynamodb_rows WHERE space LIKE 'item-%'").all();
    const { n } = this.#db.prepare('SELECT count(*) AS n FROM events_log').get()!;
    return Object.fromEntries([...rows.map(({ space, key, value }) => [`${space} ${key}`, value]), ['events', n]]);
  }
}
