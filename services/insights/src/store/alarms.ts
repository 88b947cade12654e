import { AlarmState } from '@claimstream/api-contract/insights/list-alarms';
import { retryOnConflict, serviceTable, type Table } from '@claimstream/lambda-kit';

const ALARMS = 'ALARMS';
const KEPT_SECONDS = 90 * 24 * 60 * 60;

/** The last state of each alarm that told of itself, for 90 days. */
export class AlarmStates {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** Keeps the later of two states, in whatever order they come. */
  record(state: AlarmState): Promise<void> {
    return retryOnConflict(async () => {
      const key = { pk: ALARMS, sk: `ALARM#${state.name}` };
      const known = await this.#table.get(AlarmState, key);
      if (known && known.item.since >= state.since) return;
      const expiresAt = Math.floor(Date.parse(state.since) / 1000) + KEPT_SECONDS;
      await this.#table.write({ key, item: { ...state, expiresAt }, expect: known?.version ?? 'absent' });
    }, 20);
  }

  async all(): Promise<AlarmState[]> {
    return (await this.#table.list(AlarmState, ALARMS, 'ALARM#')).map(({ item }) => item);
  }
}

/** Over the service table. */
export const alarmStateStore = () => new AlarmStates(serviceTable());
