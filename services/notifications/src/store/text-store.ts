import { type Change, erasedKey, retryOnConflict, serviceTable, type Table } from '@claimstream/lambda-kit';
import * as z from 'zod';
import type { Outcome } from '../domain/channels.ts';
import { Kept, keyOf, type Told } from './notifications.ts';

const Spent = z.object({ millionths: z.int().nonnegative() });
const spentKey = (month: string) => ({ pk: `TEXTS#${month}`, sk: 'SPENT' });

interface ToSend {
  told: Told;
  /** `2026-03` */
  month: string;
  /** Millionths of a US dollar, like the limit. */
  price: number;
  limit: number;
  now: Date;
}

/** Longer than the function may run: a function that took the right to send and has not stored a result by then has crashed. */
const LEASE_SECONDS = 30;
const seconds = (at: Date) => Math.floor(at.getTime() / 1000);

/** The right to send each text, and the month's cost of texts: one write decides both, so a text is sent once and within the limit. */
export class TextStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /**
   * Takes the right to send a text, or, if it is `over-limit`, to mail instead. @returns `busy` while another function has that right;
   * the earlier result of the text, if any; `gone` if the notification is no longer kept
   * @throws WriteConflict once the customer's data are erased
   */
  take({ told, month, price, limit, now }: ToSend): Promise<'taken' | 'over-limit' | 'busy' | 'gone' | Outcome> {
    return retryOnConflict(async () => {
      const [kept, spent] = await Promise.all([
        this.#table.get(Kept, keyOf(told)),
        this.#table.get(Spent, spentKey(month)),
      ]);
      if (!kept) return 'gone';
      const { settled, textTakenAt = 0 } = kept.item;
      const isBusy = settled.text === 'sending' && seconds(now) < textTakenAt + LEASE_SECONDS;
      if (settled.text) return isBusy ? 'busy' : settled.text;
      const millionths = (spent?.item.millionths ?? 0) + price;
      const isOver = millionths > limit;
      const counted = { key: spentKey(month), item: { millionths }, expect: spent?.version ?? 'absent' } as Change;
      const item = { ...kept.item, settled: { ...settled, text: 'sending' as const }, textTakenAt: seconds(now) };
      const taken: Change = { key: keyOf(told), item, expect: kept.version };
      await this.#table.writeAll(isOver ? [taken] : [taken, counted], { absent: [erasedKey(told.customerId)] });
      return isOver ? 'over-limit' : 'taken';
    }, 20);
  }

  /** Stores the final result; `undefined` gives the right back, since the text certainly did not go out. */
  conclude(told: Told, outcome: Outcome | undefined): Promise<void> {
    return retryOnConflict(async () => {
      const kept = await this.#table.get(Kept, keyOf(told));
      if (!kept) return;
      const { text: _, ...others } = kept.item.settled;
      const settled = outcome ? { ...others, text: outcome } : others;
      await this.#table.write({
        key: keyOf(told),
        item: { ...kept.item, settled },
        expect: kept.version,
      });
    });
  }

  /** Whether the event's mail went out. */
  async isMailed(told: Told): Promise<boolean> {
    return (await this.#table.get(Kept, keyOf(told)))?.item.settled.mail === 'done';
  }
}

/** Binds the store to the service table. */
export const textStore = () => new TextStore(serviceTable());
