import { noteOnCase } from '@claimstream/api-contract/fraud/note-on-case';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../../api/use-api.ts';
import { dropForm, keepForm, keptForm } from '../../forms/kept-forms.ts';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

interface Typed {
  text: string;
}
const nothingTyped: Typed = { text: '' };

/** Where an investigator notes something about a case. */
export function CaseNoteForm({ flagId }: { flagId: string }) {
  const { flagPage: t, problems } = useWords(deskWords);
  const formName = `note ${flagId}`;
  const form = useSchemaForm<Typed>(noteOnCase.body, keptForm<Typed>(formName) ?? nothingTyped);
  const { mutateAsync: send, error } = useSend<typeof noteOnCase>('POST /flags/{flagId}/notes', [
    'GET /flags/{flagId}',
  ]);
  useEffect(() => () => keepForm(formName, form.getValues()), [formName, form]);

  async function save(body: Typed) {
    try {
      await send({ path: { flagId }, body });
      form.reset(nothingTyped);
      dropForm(formName);
    } catch (failure) {
      showServerFaults(failure, form); // what no field is at fault for is shown as `error`
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(save)} noValidate>
        <SpaceBetween size="s">
          <LongTextField name="text" label={t.note} hint={t.noteHint} rows={3} />
          <Failure error={error} problems={problems} />
          <Button formAction="submit" loading={form.formState.isSubmitting}>
            {t.saveNote}
          </Button>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
