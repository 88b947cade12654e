import type { ObservedEvent } from '@claimstream/api-contract/insights/observed-event';
import type { Topology } from '@claimstream/api-contract/insights/show-topology';
import Button from '@cloudscape-design/components/button';
import { useWords } from '../../words/use-words.ts';
import { JourneyMark } from '../journey/journey-mark.tsx';
import { Meaning } from '../stream/meaning.tsx';
import { liveWords } from '../words/index.ts';

interface CaptionProps {
  event: ObservedEvent | undefined;
  topology: Topology;
  replaying: boolean;
  onStop(): void;
}

/** Describes below the picture what it shows. */
export function Caption({ event, topology, replaying, onStop }: CaptionProps) {
  const t = useWords(liveWords);
  return (
    <div className="live-picture-caption">
      {event && (
        <div>
          <JourneyMark correlationId={event.correlationId} /> <strong>{event.name}</strong>
          <div className="live-picture-meaning">
            <Meaning event={event} topology={topology} />
          </div>
        </div>
      )}
      {replaying && (
        <div className="live-picture-replay">
          <span>{t.journey.playing}</span>
          <Button onClick={onStop}>{t.journey.stop}</Button>
        </div>
      )}
    </div>
  );
}
