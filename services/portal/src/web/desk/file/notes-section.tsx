import type { addNote } from '@claimstream/api-contract/claims/add-note';
import type { listNotes } from '@claimstream/api-contract/claims/list-notes';
import { Noted } from '@claimstream/api-contract/claims/noted';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useRead, useSend } from '../../api/use-api.ts';
import { attemptKeys } from '../../forms/attempt-keys.ts';
import { useWords } from '../../words/use-words.ts';
import { Age } from '../age.tsx';
import { useNameOf } from '../name-of.ts';
import { NoteForm } from '../note-form.tsx';
import { deskWords } from '../words/index.ts';
import { fileWords } from './words/index.ts';

const PAGE = 20;
/** Maximum number of entries in one answer. */
const MOST = 100;

/** The staff's notes about the claim, newest first, and the form for new ones. */
export function NotesSection({ claimId }: { claimId: string }) {
  const { notes: t } = useWords(fileWords);
  const words = useWords(deskWords);
  const nameOf = useNameOf();
  const [limit, setLimit] = useState(PAGE);
  const { data } = useRead<typeof listNotes>(
    'GET /claims/{claimId}/notes',
    { path: { claimId }, query: { limit } },
    { refetchInterval: 15_000 },
  );
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <SpaceBetween size="m">
        <AddNote claimId={claimId} />
        {data?.notes.length === 0 && <Box color="text-body-secondary">{t.none}</Box>}
        <ul className="desk-rows">
          {data?.notes.map(({ noteId, text, by, at }) => (
            <li key={noteId}>
              <span>
                {words.by(nameOf(by))} <Age since={at} />
              </span>
              <span className="desk-typed">{text}</span>
            </li>
          ))}
        </ul>
        {data?.next && limit < MOST && <Button onClick={() => setLimit(MOST)}>{t.more}</Button>}
      </SpaceBetween>
    </Container>
  );
}

function AddNote({ claimId }: { claimId: string }) {
  const { notes: t } = useWords(fileWords);
  const [keyOf, setKeyOf] = useState(() => attemptKeys());
  const { mutateAsync: send, error } = useSend<typeof addNote>('POST /claims/{claimId}/notes', [
    'GET /claims/{claimId}/notes',
    'GET /claims/{claimId}/timeline',
  ]);
  return (
    <NoteForm
      name={`note on claim ${claimId}`}
      field="text"
      schema={Noted}
      label={t.label}
      hint={t.hint}
      submit={t.submit}
      error={error}
      send={async (text) => {
        await send({ path: { claimId }, body: { text }, idempotencyKey: keyOf(text) });
        setKeyOf(() => attemptKeys());
      }}
    />
  );
}
