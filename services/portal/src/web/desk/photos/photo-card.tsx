import type { Document } from '@claimstream/api-contract/documents/document';
import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import ToggleButton from '@cloudscape-design/components/toggle-button';
import { useState } from 'react';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { useReasonTexts } from '../reason-texts.ts';
import { deskWords } from '../words/index.ts';
import { Photo } from './photo.tsx';
import { WhatWasRead } from './what-was-read.tsx';

const statuses: Record<Document['state'], StatusIndicatorProps.Type> = {
  requested: 'pending',
  processing: 'in-progress',
  processed: 'info',
  rejected: 'error',
  cleared: 'success',
  refused: 'error',
  review: 'warning',
};

/** One expected document: its picture, all attempts, and the reading. */
export function PhotoCard({ document, first }: { document: Document; first?: number }) {
  const t = useWords(deskWords);
  const { number } = useFormat();
  const reasonText = useReasonTexts();
  const [chosen, choose] = useState<number | undefined>(first);
  const current = document.images.includes(document.attempt) ? document.attempt : document.images.at(-1);
  const attempt = chosen !== undefined && document.images.includes(chosen) ? chosen : current;
  const name = t.documents[document.kind];
  const findings = document.findings ?? document.reasons.map(({ code }) => code);
  return (
    <SpaceBetween size="s">
      <div>
        <Box variant="h3" padding="n">
          {name}
        </Box>
        <StatusIndicator type={statuses[document.state]}>{t.photos.states[document.state]}</StatusIndicator>
      </div>
      {attempt === undefined ? (
        <div className="desk-no-photo">{t.photos.none}</div>
      ) : (
        <Photo documentId={document.documentId} attempt={attempt} name={name} attempts={document.images} />
      )}
      {document.images.length > 1 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out so
        <div role="group" aria-label={t.photos.attemptsOf(name)} className="desk-attempts">
          {document.images.map((one) => (
            <ToggleButton key={one} pressed={one === attempt} onChange={() => choose(one)}>
              {t.photos.attempt(number(one))}
            </ToggleButton>
          ))}
        </div>
      )}
      {attempt === document.attempt && findings.length > 0 && (
        <ul className="desk-list">
          {findings.map((code) => (
            <li key={code}>{reasonText(code).text}</li>
          ))}
        </ul>
      )}
      {attempt !== undefined && <WhatWasRead documentId={document.documentId} attempt={attempt} />}
    </SpaceBetween>
  );
}
