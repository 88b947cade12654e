import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import type { ReactNode } from 'react';
import { useFormat } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { causesOf } from '../journey/journey.ts';
import { titled } from '../picture/named.ts';
import { consumersOf, publisherOf } from '../picture/passage.ts';
import { liveWords } from '../words/index.ts';
import { clockTime, spanOf } from './clock.ts';
import { factsOf } from './facts.ts';

interface EventDetailsProps {
  event: ObservedEvent;
  topology: Topology;
  among: readonly ObservedEvent[];
  onOpen(event: ObservedEvent): void;
}

export function EventDetails({ event, topology, among, onOpen }: EventDetailsProps) {
  const t = useWords(liveWords);
  const language = useLanguage();
  const format = useFormat();
  const facts = factsOf(event.data, t, format);
  const causes = causesOf(event, new Map(among.map((one) => [one.eventId, one]))).reverse();
  const effects = among.filter(({ causationId }) => causationId === event.eventId);
  const delay = Date.parse(event.arrivedAt) - Date.parse(event.occurredAt);
  return (
    <div className="event-facts">
      <dl>
        {facts.length > 0 ? (
          facts.map(({ label, value }) => (
            <Line key={label} label={label}>
              {value}
            </Line>
          ))
        ) : (
          <Line label={t.event.data}>{t.event.noData}</Line>
        )}
        <Line label={t.event.publishedBy} apart>
          {titled(publisherOf(event))}
        </Line>
        <Line label={t.event.consumedBy}>
          {[...consumersOf(topology, event)].map(([service, functions]) => (
            <div key={service}>
              {titled(service)} <span className="event-function">{functions.join(', ')}</span>
            </div>
          ))}
          {consumersOf(topology, event).size === 0 && t.nobody}
        </Line>
        <Line label={t.event.causes}>
          {causes.length === 0 ? t.event.noCause : <Chain events={causes} onOpen={onOpen} />}
        </Line>
        {effects.length > 0 && (
          <Line label={t.event.effects}>
            {effects.map((effect) => (
              <div key={effect.eventId}>
                <Chain events={[effect]} onOpen={onOpen} />
              </div>
            ))}
          </Line>
        )}
        <Line label={t.event.occurred} apart>
          {format.day(event.occurredAt.slice(0, 10))}, {clockTime(event.occurredAt, language)}
        </Line>
        <Line label={t.event.arrived}>{spanOf(Math.max(0, delay), language)}</Line>
      </dl>
      <div className="event-copy">
        <CopyToClipboard
          variant="inline"
          textToCopy={event.correlationId}
          textToDisplay={t.event.copy}
          copyButtonAriaLabel={t.event.copy}
          copySuccessText={t.event.copied}
          copyErrorText={t.event.copyFailed}
        />
      </div>
    </div>
  );
}

function Line({ label, apart, children }: { label: string; apart?: boolean; children: ReactNode }) {
  return (
    <div className={apart ? 'event-fact event-fact-apart' : 'event-fact'}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A chain of causes and effects, the first cause first; each event opens. */
function Chain({ events, onOpen }: { events: readonly ObservedEvent[]; onOpen(event: ObservedEvent): void }) {
  return (
    <span className="event-chain">
      {events.map((event) => (
        <button key={event.eventId} type="button" className="event-link" onClick={() => onOpen(event)}>
          {event.name}
        </button>
      ))}
    </span>
  );
}
