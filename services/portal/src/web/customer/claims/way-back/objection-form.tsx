import { objectToDenial } from '@claimstream/api-contract/claims/object-to-denial';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../../../api/use-api.ts';
import { dropForm, keepForm, keptForm } from '../../../forms/kept-forms.ts';
import { LongTextField } from '../../../forms/long-text-field.tsx';
import { showServerFaults } from '../../../forms/server-faults.ts';
import { useSchemaForm } from '../../../forms/use-schema-form.ts';
import { announce } from '../../../layout/announcements.ts';
import { Failure } from '../../../layout/failure.tsx';
import { useWords } from '../../../words/use-words.ts';
import { wayBackWords } from './words/index.ts';

interface Typed {
  words: string;
}

/** Form in which a customer objects to a denial in their own words. */
export function ObjectionForm({ claimId }: { claimId: string }) {
  const { object: t, problems } = useWords(wayBackWords);
  const formName = `objection ${claimId}`;
  const form = useSchemaForm<Typed>(objectToDenial.body, keptForm<Typed>(formName) ?? { words: '' });
  const { mutateAsync: send, error } = useSend<typeof objectToDenial>('POST /claims/{claimId}/objection', [
    'GET /claims/{claimId}',
    'GET /claims',
  ]);
  useEffect(() => () => keepForm(formName, form.getValues()), [formName, form]);

  async function object(body: Typed) {
    try {
      await send({ path: { claimId }, body });
      form.reset({ words: '' });
      dropForm(formName);
      announce({ id: formName, type: 'success', content: t.done });
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(object)} noValidate>
        <Container header={<Header variant="h2">{t.title}</Header>}>
          <SpaceBetween size="m">
            <LongTextField name="words" label={t.words} hint={t.hint} rows={5} />
            <Failure error={error} problems={problems} />
            <Button formAction="submit" loading={form.formState.isSubmitting}>
              {t.submit}
            </Button>
          </SpaceBetween>
        </Container>
      </form>
    </FormProvider>
  );
}
