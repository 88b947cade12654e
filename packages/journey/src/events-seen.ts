import { Unavailable } from './patience.ts';
import type { Platform } from './platform.ts';

interface SeenEvent {
  n: number;
  detailType: string;
  event: { detail?: unknown };
}

/** Names of the events on the local buses that carry one of these ids, in order. */
export async function eventsAbout(platform: Platform, ids: string[]): Promise<string[]> {
  return platform.patience.again('platform', 'the list of events', async () => {
    const response = await fetch(`${platform.endpoint}/_local/events`, { signal: AbortSignal.timeout(30_000) });
    if (response.status >= 500) throw new Unavailable(`The list of events answered ${response.status}`);
    const events = (await response.json()) as SeenEvent[];
    const isAbout = ({ event }: SeenEvent) => {
      const text = JSON.stringify(event.detail ?? '');
      return ids.some((id) => text.includes(id));
    };
    return events.filter(isAbout).map(({ detailType }) => detailType);
  });
}
