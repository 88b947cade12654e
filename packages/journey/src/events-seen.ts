import type { Platform } from './platform.ts';

interface SeenEvent {
  n: number;
  detailType: string;
  event: { detail?: unknown };
}

/** Names of the events on the local buses that carry one of these ids, in order. */
export async function eventsAbout(platform: Platform, ids: string[]): Promise<string[]> {
  const events = await platform.local<SeenEvent[]>('the list of events', 'events');
  const isAbout = ({ event }: SeenEvent) => {
    const text = JSON.stringify(event.detail ?? '');
    return ids.some((id) => text.includes(id));
  };
  return events.filter(isAbout).map(({ detailType }) => detailType);
}
