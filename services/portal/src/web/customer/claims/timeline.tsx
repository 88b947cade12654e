import type { TimelineEntry } from '@claimstream/api-contract/claims/timeline';
import Box from '@cloudscape-design/components/box';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { newestFirst } from './timeline-order.ts';
import { claimWords } from './words/index.ts';

/** The history of a claim, newest first. Screen readers announce changes. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  const t = useWords(claimWords).timeline;
  const format = useFormat();
  return (
    <ol className="timeline" aria-live="polite" aria-relevant="additions">
      {newestFirst(entries).map(({ at, what }) => (
        <li key={`${what} ${at}`}>
          <div>{t.entries[what]}</div>
          <Box variant="small" color="text-body-secondary">
            <time dateTime={at}>{format.time(at)}</time>
          </Box>
        </li>
      ))}
    </ol>
  );
}
