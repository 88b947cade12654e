import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import { useMemo } from 'react';
import { useWords } from '../../words/use-words.ts';
import { liveWords } from '../words/index.ts';
import { journeysOf } from './journey.ts';
import { JourneyMark } from './journey-mark.tsx';

interface LatestJourneysProps {
  events: readonly ObservedEvent[];
  chosen: string | undefined;
  onChoose(correlationId: string): void;
}

/** The journeys with the latest events; each one opens. */
export function LatestJourneys({ events, chosen, onChoose }: LatestJourneysProps) {
  const t = useWords(liveWords);
  const latest = useMemo(() => journeysOf(events).slice(0, 8), [events]);
  if (latest.length === 0) return null;
  return (
    <div className="live-journeys">
      <div className="live-label">{t.journeys}</div>
      <ul className="journey-list">
        {latest.map(({ correlationId, first, count }) => (
          <li key={correlationId}>
            <button
              type="button"
              className="journey-choice"
              aria-pressed={correlationId === chosen}
              onClick={() => onChoose(correlationId)}
            >
              <JourneyMark correlationId={correlationId} />
              <span>{t.journey.of[first.name.split('.')[0]!] ?? first.name.split('.')[0]}</span>
              <span className="journey-count">{count}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
