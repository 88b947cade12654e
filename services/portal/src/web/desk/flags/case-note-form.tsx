import { noteOnCase } from '@claimstream/api-contract/fraud/note-on-case';
import { useSend } from '../../api/use-api.ts';
import { useWords } from '../../words/use-words.ts';
import { NoteForm } from '../note-form.tsx';
import { flagWords } from './words/index.ts';

/** Form for an investigator's note about a case. */
export function CaseNoteForm({ flagId }: { flagId: string }) {
  const t = useWords(flagWords);
  const { mutateAsync: send, error } = useSend<typeof noteOnCase>('POST /flags/{flagId}/notes', [
    'GET /flags/{flagId}',
  ]);
  return (
    <NoteForm
      name={`note ${flagId}`}
      field="text"
      schema={noteOnCase.body}
      label={t.note}
      hint={t.noteHint}
      submit={t.saveNote}
      error={error}
      send={(text) => send({ path: { flagId }, body: { text } })}
    />
  );
}
