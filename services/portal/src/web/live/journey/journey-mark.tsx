import { markOf } from './mark.ts';
import './journey-mark.css';

/** Three letters in a journey's colour that stand for its correlation id. */
export function JourneyMark({ correlationId }: { correlationId: string }) {
  const { text, colour } = markOf(correlationId);
  return <span className={`journey-mark journey-${colour}`}>{text}</span>;
}
