import type { Platform } from './platform.ts';

interface SeenEvent {
  n: number;
  detailType: string;
  event: { detail?: unknown };
}

/** Names of the events on the local buses that carry one of these ids, in order. */
export async function eventsAbout(platform: Platform, ids: string[]): Promise<string[]> {
  return platform.patience.again('reading the events', async () => {
    const response = await fetch(`${platform.endpoint}/_local/events`);
    const events = (await response.json()) as SeenEvent[];
    const isAbout = ({ event }: SeenEvent) => {
      const text = JSON.stringify(event.detail ?? '');
      return ids.some((id) => text.includes(id));
    };
    return events.filter(isAbout).map(({ detailType }) => detailType);
  });
}
