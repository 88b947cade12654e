import { type Change, type Stored, serviceTable, type Table } from '@claimstream/lambda-kit';
import { Catastrophe, daysOf } from '../domain/catastrophe.ts';

const keyOf = (code: string) => ({ pk: `CATASTROPHE#${code}`, sk: 'CATASTROPHE' });
const placePk = (state: string) => `CATASTROPHES#${state}`;

/** Severe weather by its code, and by place and day. */
export class Catastrophes {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get(code: string): Promise<Stored<Catastrophe> | undefined> {
    return this.#table.get(Catastrophe, keyOf(code));
  }

  /** The weather of one place and day, including records that were withdrawn or that no longer hold for that day. */
  async of(state: string, day: string): Promise<Catastrophe[]> {
    return (await this.#table.list(Catastrophe, placePk(state), `${day}#`)).map(({ item }) => item);
  }

  /**
   * Writes the weather over the known record, also under the days and the place that it no longer covers.
   * @throws WriteConflict when it changed since it was read
   */
  put(catastrophe: Catastrophe, known: Stored<Catastrophe> | undefined): Promise<void> {
    const { catastropheCode } = catastrophe;
    const item = { ...catastrophe };
    const places = new Set([catastrophe, known?.item].flatMap((one) => (one ? placesOf(one) : [])));
    const listed: Change[] = [...places].map((place) => {
      const [state, day] = place.split('#') as [string, string];
      return { key: { pk: placePk(state), sk: `${day}#${catastropheCode}` }, item, expect: 'anything' };
    });
    return this.#table.writeAll([{ key: keyOf(catastropheCode), item, expect: known?.version ?? 'absent' }, ...listed]);
  }
}

const placesOf = (catastrophe: Catastrophe): string[] =>
  daysOf(catastrophe).map((day) => `${catastrophe.state}#${day}`);

/** Over the service table. */
export const catastropheStore = () => new Catastrophes(serviceTable());
