import type { Crash, TableUnderTest } from '@claimstream/test-drive';
import { quarantineWhatIsRefused } from '../src/application/quarantine-what-is-refused.ts';
import { receiveWarning } from '../src/application/receive-warning.ts';
import { Catastrophes } from '../src/store/catastrophes.ts';
import { Quarantine } from '../src/store/quarantine.ts';

const now = () => new Date('2026-05-01T20:00:00.000Z');
/** A message from the weather service's partner bus: hail in Phoenix; `so` changes the warning. */
export const warning = (so: object = {}, envelope: object = {}) => ({
  source: 'aws.partner/weather.example/claimstream',
  'detail-type': 'weather.warning',
  detail: {
    warning_id: 'KPSR.SV.W.0042.26',
    sequence: 1,
    message_type: 'issued',
    phenomenon: 'hail',
    severity: 'severe',
    sent: '2026-05-01T16:50:00-07:00',
    area: { state: 'AZ', zip_prefixes: ['852', '850', '850'] },
    onset: '2026-05-01T17:00:00-07:00',
    ends: '2026-05-01T23:30:00-07:00',
    ...so,
  },
  ...envelope,
});

export async function world(tables: TableUnderTest) {
  const fresh = await tables.fresh();
  const [catastrophes, quarantine] = [new Catastrophes(fresh.table), new Quarantine(fresh.table)];
  const events: any[] = [];
  const held = async () => (await fresh.items()).filter(({ pk }) => pk === 'QUARANTINE');
  return {
    fresh,
    held,
    receive: (body: unknown, messageId = 'm-1', crash?: Crash) => {
      const receive = receiveWarning(crash ? crash.methods(catastrophes) : catastrophes, now);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return quarantineWhatIsRefused('weather', receive, quarantine, () => undefined, now)({ messageId, body: text });
    },
    /** The events published by each write. */
    told: async () => {
      for (const { detailType, detail } of await fresh.events()) {
        const { id } = (detail as any).metadata;
        if (!events.some((one) => one.id === id)) events.push({ id, detailType, ...(detail as any).data });
      }
      return events;
    },
    quarantine: async () => (await held()).map(({ reason }) => reason),
  };
}
