import type { GivenBody } from '@claimstream/api-contract';
import { postRecovery } from '@claimstream/api-contract/settlement/post-recovery';
import Button from '@cloudscape-design/components/button';
import Checkbox from '@cloudscape-design/components/checkbox';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../api/use-api.ts';
import { attemptKeys } from '../forms/attempt-keys.ts';
import { DateField } from '../forms/date-field.tsx';
import { MoneyField } from '../forms/number-field.tsx';
import { RadioField } from '../forms/radio-field.tsx';
import { showServerFaults } from '../forms/server-faults.ts';
import { useSchemaForm } from '../forms/use-schema-form.ts';
import { withoutBlanks } from '../forms/without-blanks.ts';
import { announce } from '../layout/announcements.ts';
import { Failure } from '../layout/failure.tsx';
import { useFormat } from '../words/format.ts';
import { useWords } from '../words/use-words.ts';
import { financeWords } from './words/index.ts';

interface Typed {
  claimId: string;
  kind: '' | 'subrogation' | 'salvage';
  amountCents?: number;
  costsCents?: number;
  receivedOn: string;
  includesDeductible: boolean;
}

/** Form in which finance posts a recovery. The service decides how it is shared with the insured. */
export function RecoveryForm({ claimId }: { claimId: string }) {
  const words = useWords(financeWords);
  const { recovery: t } = words;
  const { money } = useFormat();
  const nothingTyped: Typed = { claimId, kind: '', receivedOn: '', includesDeductible: true };
  const form = useSchemaForm<Typed>(postRecovery.body, nothingTyped);
  const { mutateAsync: send, error } = useSend<typeof postRecovery>('POST /ledger/recoveries', ['GET /ledger']);
  const [keyOf, setKeyOf] = useState(() => attemptKeys());
  const { kind, includesDeductible } = form.watch();

  async function post(values: Typed) {
    const body = withoutBlanks(values) as GivenBody<typeof postRecovery>;
    try {
      const { recoveryId, insuredCents, insurerCents } = await send({ body, idempotencyKey: keyOf(body) });
      // The next submission is another recovery, even for the same amount.
      setKeyOf(() => attemptKeys());
      form.reset({ ...nothingTyped, amountCents: undefined, costsCents: undefined });
      announce({ id: recoveryId, type: 'success', content: t.done(money(insurerCents), money(insuredCents)) });
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }

  const submit = (
    <Button formAction="submit" loading={form.formState.isSubmitting}>
      {t.submit}
    </Button>
  );
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(post)} noValidate>
        <Container header={<Header variant="h2">{t.title}</Header>} footer={submit}>
          <SpaceBetween size="m">
            <RadioField
              name="kind"
              label={t.kind}
              items={[
                { value: 'subrogation', label: t.subrogation, description: t.subrogationMeans },
                { value: 'salvage', label: t.salvage, description: t.salvageMeans },
              ]}
            />
            {kind === 'subrogation' && (
              <Checkbox
                checked={!includesDeductible}
                onChange={({ detail }) => form.setValue('includesDeductible', !detail.checked)}
              >
                {t.withoutDeductible}
              </Checkbox>
            )}
            <MoneyField name="amountCents" label={t.amount} />
            <MoneyField name="costsCents" label={t.costs} hint={t.costsNote} optional />
            <DateField name="receivedOn" label={t.receivedOn} hint={t.receivedOnNote} optional />
            <Failure error={error} problems={words.problems} />
          </SpaceBetween>
        </Container>
      </form>
    </FormProvider>
  );
}
