import type { listEvents } from '@claimstream/api-contract/insights/list-events';
import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useEffect, useMemo, useRef } from 'react';
import { useRead } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useFormat } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { useWords } from '../../words/use-words.ts';
import { clockTime, spanOf } from '../stream/clock.ts';
import { EventItem } from '../stream/event-item.tsx';
import { liveWords } from '../words/index.ts';
import { journeyOf, type Step } from './journey.ts';
import { JourneyMark } from './journey-mark.tsx';
import { markOf } from './mark.ts';
import './journey-view.css';

interface JourneyViewProps {
  correlationId: string;
  topology: Topology;
  /** Events since the journey was read. */
  live: readonly ObservedEvent[];
  /** The event that the picture shows now. */
  playing: string | undefined;
  opened: string | undefined;
  onOpen(event: ObservedEvent | undefined): void;
  onPlay(events: readonly ObservedEvent[]): void;
  onBack(): void;
}

/** Everything that happened in one journey, along a time line; effects are indented below their causes. */
export function JourneyView({
  correlationId,
  topology,
  live,
  playing,
  opened,
  onOpen,
  onPlay,
  onBack,
}: JourneyViewProps) {
  const t = useWords(liveWords);
  const language = useLanguage();
  const format = useFormat();
  const { data, error, isPending, refetch } = useRead<typeof listEvents>('GET /insights/events', {
    query: { correlationId },
  });
  const events = useMemo(
    () => [...(data?.events ?? []), ...live.filter((event) => event.correlationId === correlationId)],
    [data, live, correlationId],
  );
  const steps = useMemo(() => journeyOf(events), [events]);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (playing) list.current?.querySelector('.journey-playing')?.scrollIntoView({ block: 'nearest' });
  }, [playing]);
  const mark = markOf(correlationId);
  const kind = steps[0] && t.journey.of[steps[0].event.name.split('.')[0]!];
  const span = spanOf(steps.at(-1)?.since ?? 0, language);
  return (
    <div className={`journey-${mark.colour}`}>
      <div className="journey-head">
        <Button iconName="arrow-left" onClick={onBack}>
          {t.journey.back}
        </Button>
        {steps.length > 0 && (
          <Button variant="primary" iconName="play" onClick={() => onPlay(steps.map(({ event }) => event))}>
            {t.journey.play}
          </Button>
        )}
      </div>
      <h2 className="journey-title">
        <JourneyMark correlationId={correlationId} /> {kind ?? t.journey.title(mark.text)}
      </h2>
      {steps[0] && (
        <Box color="text-body-secondary">
          {steps.length === 1 ? t.journey.one : t.journey.facts(format.number(steps.length), span)},{' '}
          {format.day(steps[0].event.occurredAt.slice(0, 10))} {clockTime(steps[0].event.occurredAt, language)}
        </Box>
      )}
      <Failure error={error} onRetry={() => void refetch()} />
      {isPending && events.length === 0 && <Loading />}
      {!isPending && !error && steps.length === 0 && <Box padding="l">{t.journey.gone}</Box>}
      <ol ref={list} className="journey-steps">
        {steps.map((step) => (
          <li key={step.event.eventId} className={classOf(step, step.event.eventId === playing)}>
            <EventItem
              event={step.event}
              topology={topology}
              mark={<span className="journey-since">+{spanOf(step.since, language)}</span>}
              open={opened === step.event.eventId}
              onToggle={() => onOpen(opened === step.event.eventId ? undefined : step.event)}
              among={events}
              onOpen={onOpen}
            />
          </li>
        ))}
      </ol>
      {steps.some(({ cause }) => !cause) && <Box variant="small">○ {t.journey.outside}</Box>}
    </div>
  );
}

const classOf = ({ depth, cause }: Step, playing: boolean) =>
  `journey-depth-${Math.min(depth, 4)}${cause ? '' : ' journey-begins'}${playing ? ' journey-playing' : ''}`;
