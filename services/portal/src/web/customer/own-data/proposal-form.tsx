import { type answerContactChange, ContactAnswer } from '@claimstream/api-contract/customer/answer-contact-change';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { ApiProblem } from '../../api/problem.ts';
import { useSend } from '../../api/use-api.ts';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { ownDataWords } from './words/index.ts';

interface ProposalFormProps {
  title: string;
  /** The customer's own value beside the one in our records. */
  now: string;
  told: string;
  of: 'address' | 'phone';
  values: Record<string, unknown> & { revision: number };
  onDone(): void;
  /** Fields in which the customer may correct the proposed value. */
  children(asked: boolean): ReactNode;
}

/** One value that changed in our records: the customer accepts it as it stands in the fields, or rejects it. */
export function ProposalForm({ title, now, told, of, values, onDone, children }: ProposalFormProps) {
  const { contact: t, problems } = useWords(ownDataWords);
  const form = useSchemaForm<Record<string, unknown>>(ContactAnswer, values);
  const {
    mutateAsync: send,
    error,
    isPending,
  } = useSend<typeof answerContactChange>('POST /customers/me/contact', [
    'GET /contact-proposal',
    'GET /customers/me/contact',
  ]);
  async function answer(body: unknown) {
    try {
      await send({ body: ContactAnswer.parse(body) });
      onDone();
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }
  const asked = error instanceof ApiProblem && error.code === 'ADDRESS_DOUBTFUL';
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(answer)} noValidate>
        <Container header={<Header variant="h2">{title}</Header>}>
          <SpaceBetween size="m">
            <div>{t.text(told, now)}</div>
            {children(asked)}
            <Failure error={error} problems={problems} />
            <SpaceBetween size="xs" direction="horizontal">
              <Button variant="primary" formAction="submit" loading={isPending}>
                {t.take}
              </Button>
              <Button
                formAction="none"
                disabled={isPending}
                onClick={() => void answer({ take: 'nothing', of, revision: values.revision })}
              >
                {t.reject}
              </Button>
            </SpaceBetween>
          </SpaceBetween>
        </Container>
      </form>
    </FormProvider>
  );
}
