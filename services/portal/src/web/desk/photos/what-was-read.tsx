import type { Reading } from '@claimstream/api-contract/documents/reading';
import type { showReading } from '@claimstream/api-contract/documents/show-reading';
import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useRead } from '../../api/use-api.ts';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { isSure, type ReadFact, readingFacts } from './reading-facts.ts';

/** The values read from an attempt's picture, with their confidence. */
export function WhatWasRead({ documentId, attempt }: { documentId: string; attempt: number }) {
  const { photos: t } = useWords(deskWords);
  const { time } = useFormat();
  const { data, error } = useRead<typeof showReading>(
    'GET /documents/{documentId}/reading',
    { path: { documentId }, query: { attempt: String(attempt) } },
    { staleTime: 30_000 },
  );
  if (!data) return error ? <Box color="text-body-secondary">{t.notRead}</Box> : null;
  return (
    <>
      <dl className="desk-read">
        {readingFacts(data.reading).map((fact) => (
          <Read key={fact.field} fact={fact} />
        ))}
      </dl>
      <NotAssessed reading={data.reading} />
      {data.confirmedAt && (
        <Box color="text-body-secondary" fontSize="body-s" padding={{ top: 's' }}>
          {t.confirmed(time(data.confirmedAt))}
        </Box>
      )}
    </>
  );
}

function Read({ fact }: { fact: ReadFact }) {
  const words = useWords(deskWords);
  const { day, percent } = useFormat();
  const sure = words.photos.sure(percent(fact.confidence));
  return (
    <div>
      <dt>{words.photos.fields[fact.field] ?? fact.field}</dt>
      <dd>{shownBy(fact, words, day)}</dd>
      <dd>
        {fact.value === 'none' ? null : isSure(fact) ? (
          <Box color="text-body-secondary" fontSize="body-s">
            {sure}
          </Box>
        ) : (
          <StatusIndicator type="warning">{sure}</StatusIndicator>
        )}
      </dd>
    </div>
  );
}

function shownBy(
  { field, value }: ReadFact,
  words: (typeof deskWords)['en'],
  day: (isoDate: string) => string,
): string {
  const named: Record<string, Record<string, string>> = {
    vehicle: words.vehicles,
    colour: words.colours,
    severity: words.severities,
  };
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return day(value);
  return named[field]?.[value] ?? value;
}

function NotAssessed({ reading }: { reading: Reading }) {
  const { photos: t } = useWords(deskWords);
  if (reading.kind !== 'damage' || reading.assessment === 'ASSESSED') return null;
  return <StatusIndicator type="warning">{t.notAssessed}</StatusIndicator>;
}
