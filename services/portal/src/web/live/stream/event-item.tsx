import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import { type ReactNode, useId } from 'react';
import { useWords } from '../../words/use-words.ts';
import { titled } from '../picture/named.ts';
import { consumersOf, publisherOf } from '../picture/passage.ts';
import { liveWords } from '../words/index.ts';
import { EventDetails } from './event-details.tsx';
import { Meaning } from './meaning.tsx';

export interface EventItemProps {
  event: ObservedEvent;
  topology: Topology;
  /** Shown before the name: the journey's mark, or the time since the journey began. */
  mark: ReactNode;
  time?: string;
  open: boolean;
  onToggle(): void;
  /** The events that may be named as causes and effects. */
  among: readonly ObservedEvent[];
  onOpen(event: ObservedEvent): void;
}

/** One event as a sentence; when open, with all details that may be shown. */
export function EventItem({ event, topology, mark, time, open, onToggle, among, onOpen }: EventItemProps) {
  const t = useWords(liveWords);
  const id = useId();
  const consumers = [...consumersOf(topology, event).keys()];
  return (
    <>
      <button type="button" className="event-head" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <span className="event-line">
          {mark}
          <span className="event-name">{event.name}</span>
          {time && <time dateTime={event.occurredAt}>{time}</time>}
        </span>
        <span className="event-meaning">
          <Meaning event={event} topology={topology} />
        </span>
        <span className="event-route">
          {consumers.length > 0
            ? t.route(titled(publisherOf(event)), consumers.map(titled).join(', '))
            : `${titled(publisherOf(event))}. ${t.nobody}`}
        </span>
      </button>
      <div id={id} hidden={!open} className="event-details">
        {open && <EventDetails event={event} topology={topology} among={among} onOpen={onOpen} />}
      </div>
    </>
  );
}
