import { decideFlag } from '@claimstream/api-contract/fraud/decide-flag';
import type { Flag } from '@claimstream/api-contract/fraud/flag';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { forget, useSend } from '../../api/use-api.ts';
import { dropForm, keepForm, keptForm } from '../../forms/kept-forms.ts';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { RadioField } from '../../forms/radio-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { announce } from '../../layout/announcements.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';
import { flagWords } from './words/index.ts';

const changed = ['GET /flags/{flagId}', 'GET /flags', 'GET /reviews', 'GET /claims/{claimId}', 'GET /documents'];

interface Typed {
  decision: '' | Flag['may']['decide'][number];
  reason: string;
}
const nothingTyped: Typed = { decision: '', reason: '' };

/** Form in which a person clears, confirms or releases a flag, always with a reason. */
export function FlagDecisionPanel({ flag }: { flag: Flag }) {
  const t = useWords(flagWords);
  const { problems } = useWords(deskWords);
  const { may, flagId, attempt } = flag;
  const formName = `flag ${flagId}`;
  const form = useSchemaForm<Typed>(decideFlag.body, keptForm<Typed>(formName) ?? nothingTyped);
  const { mutateAsync: send, error } = useSend<typeof decideFlag>('POST /flags/{flagId}/decision', changed);
  // A newer photo must not be decided unseen: the decision is about the attempt shown when the user began.
  const [seen, setSeen] = useState(attempt);
  useEffect(() => () => keepForm(formName, form.getValues()), [formName, form]);
  const typed = Object.values(form.watch()).some(Boolean);
  const open = may.decide.length > 0;

  async function decide({ decision, reason }: Typed) {
    if (decision === '') return;
    try {
      await send({ path: { flagId }, body: { decision, reason, attempt: seen } });
      form.reset(nothingTyped);
      dropForm(formName);
      announce({ id: formName, type: 'success', content: t.done[decision] });
    } catch (failure) {
      showServerFaults(failure, form);
      await forget('GET /flags/{flagId}', 'GET /documents'); // shown as `error`; the page reads what changed
    }
  }

  const header = <Header variant="h2">{t.decide}</Header>;
  const why = t.why[may.why ?? 'FLAG_NOT_OPEN'];
  if (!open && !typed) {
    return (
      <Container header={header}>
        <Box color="text-body-secondary">{why}</Box>
      </Container>
    );
  }
  const submit = (
    <Button variant="primary" formAction="submit" loading={form.formState.isSubmitting} disabled={!open} fullWidth>
      {t.submit}
    </Button>
  );
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(decide)} noValidate>
        <Container header={header} footer={submit}>
          <SpaceBetween size="m">
            {!open && <Alert type="warning">{why}</Alert>}
            {attempt !== seen && (
              <Alert type="warning" action={<Button onClick={() => setSeen(attempt)}>{t.newPhotoSeen}</Button>}>
                {t.newPhoto}
              </Alert>
            )}
            <RadioField
              name="decision"
              label={t.what}
              items={may.decide.map((value) => ({ value, label: t.choices[value], description: t.means[value] }))}
            />
            <LongTextField name="reason" label={t.reason} hint={t.reasonNote} rows={3} />
            {open && <Failure error={error} problems={problems} />}
          </SpaceBetween>
        </Container>
      </form>
    </FormProvider>
  );
}
