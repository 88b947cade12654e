import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import Box from '@cloudscape-design/components/box';
import { useRef } from 'react';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { JourneyMark } from '../journey/journey-mark.tsx';
import { liveWords } from '../words/index.ts';
import { clockTime } from './clock.ts';
import { EventItem } from './event-item.tsx';
import './stream.css';

/** The number of events drawn of a long list; filters search all of it. */
const MOST_SHOWN = 150;

interface StreamProps {
  /** Oldest first. */
  events: readonly ObservedEvent[];
  among: readonly ObservedEvent[];
  topology: Topology;
  opened: string | undefined;
  onOpen(event: ObservedEvent | undefined): void;
}

/** Events as they arrive, the newest on top. */
export function Stream({ events, among, topology, opened, onOpen }: StreamProps) {
  const t = useWords(liveWords);
  const language = useLanguage();
  const newestAtFirst = useRef<string>(undefined);
  newestAtFirst.current ??= events.at(-1)?.arrivedAt;
  if (events.length === 0) {
    return (
      <Box textAlign="center" color="text-body-secondary" padding="l">
        {t.filter.none}
      </Box>
    );
  }
  return (
    <ol className="event-list">
      {events
        .slice(-MOST_SHOWN)
        .reverse()
        .map((event) => (
          <li key={event.eventId} className={event.arrivedAt > newestAtFirst.current! ? 'event-new' : undefined}>
            <EventItem
              event={event}
              topology={topology}
              mark={<JourneyMark correlationId={event.correlationId} />}
              time={clockTime(event.occurredAt, language)}
              open={opened === event.eventId}
              onToggle={() => onOpen(opened === event.eventId ? undefined : event)}
              among={among}
              onOpen={onOpen}
            />
          </li>
        ))}
    </ol>
  );
}
