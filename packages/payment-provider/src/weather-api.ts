import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Outbox } from './outbox.ts';
import { type Answer, answered, jsonIn, parsedAs, Refusal } from './refusal.ts';
import { ToldEvent } from './test-helpers.ts';

/** The state of a warning; requests contain only the differences from an afternoon's hail in Phoenix. */
const Told = z.strictObject({
  phenomenon: z.string().optional(),
  severity: z.string().optional(),
  area: z.strictObject({ state: z.string(), zip_prefixes: z.array(z.string()).optional() }).optional(),
  onset: z.string().optional(),
  ends: z.string().optional(),
  sent: z.string().optional(),
});
type Warning = Record<string, unknown> & { warning_id: string; sequence: number };

/** The simulated weather service: `/weather/…`. Each answer follows the storing of its event. */
export function weatherApi(outbox: Outbox, wake: () => void) {
  const publish = (warning: Warning): Answer => {
    outbox.write(warning.warning_id, warning, [{ type: 'weather.warning', detail: warning }]);
    wake();
    return { status: 201, body: warning };
  };
  return (request: IncomingMessage, path: string): Promise<Answer> =>
    answered(async () => {
      if (request.method !== 'POST') throw new Refusal(404, 'not_found', 'POST /weather/warnings issues a warning');
      if (path === '/weather/warnings') {
        const told = parsedAs(Told, await jsonIn(request));
        return publish({ ...usual(), ...told, warning_id: `W-${randomUUID()}`, sequence: 1, message_type: 'issued' });
      }
      if (path === '/weather/events') return sendAsTold(outbox, wake, await jsonIn(request));
      const [, id, how] = /^\/weather\/warnings\/([\w-]+)\/(update|cancel)$/.exec(path) ?? [];
      const warning = id && outbox.record<Warning>(id);
      if (!warning) throw new Refusal(404, 'not_found', `There is no ${path}`);
      const told = parsedAs(Told, await jsonIn(request));
      const message_type = how === 'cancel' ? 'cancelled' : 'updated';
      return publish({ ...warning, sent: phoenix(0), ...told, sequence: warning.sequence + 1, message_type });
    });
}

/** Events that violate the documentation. */
export async function sendAsTold(outbox: Outbox, wake: () => void, told: unknown): Promise<Answer> {
  const { type, detail, times } = parsedAs(ToldEvent, told);
  for (let sent = 0; sent < times; sent++) outbox.send({ type, detail });
  wake();
  return { status: 202, body: { sent: times } };
}

const usual = () => ({
  phenomenon: 'hail',
  severity: 'severe',
  area: { state: 'AZ', zip_prefixes: ['850'] },
  sent: phoenix(0),
  onset: phoenix(0),
  ends: phoenix(6),
});

/** A time some hours from now, on the clock of Arizona, which is seven hours behind UTC all year. */
const phoenix = (hours: number): string =>
  new Date(Date.now() + (hours - 7) * 3_600_000).toISOString().replace(/\.\d+Z$/, '-07:00');
