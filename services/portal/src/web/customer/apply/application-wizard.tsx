import { Application } from '@claimstream/api-contract/customer/application';
import type { submitApplication } from '@claimstream/api-contract/customer/submit-application';
import type { ToldReason } from '@claimstream/api-contract/reasons/told-reason';
import { textOf } from '@claimstream/api-contract/reasons/told-reasons';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSend } from '../../api/use-api.ts';
import { attemptKeys } from '../../forms/attempt-keys.ts';
import { keepForm, keptForm } from '../../forms/kept-forms.ts';
import { showServerFaults } from '../../forms/server-faults.ts';
import { StepWizard, type WizardStep } from '../../forms/step-wizard.tsx';
import { useLeaveWarning } from '../../forms/use-leave-warning.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { withoutBlanks } from '../../forms/without-blanks.ts';
import { stepOfField } from '../../forms/wizard-steps.ts';
import { useFailureText } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { useReasonWords } from '../reason-words.ts';
import { AddressStep, LicenceStep } from './address-step.tsx';
import {
  type ApplicationForm,
  applicationSteps,
  asksToConfirm,
  emptyApplication,
  fieldOfReason,
} from './application-form.ts';
import { CarsStep } from './cars-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { applyWords } from './words/index.ts';
import { YouStep } from './you-step.tsx';

interface ApplicationWizardProps {
  /** A refused application to correct, or the known data of a customer who insures another car. */
  sent?: ApplicationForm;
  ssnLastDigits?: string;
  reasons?: readonly ToldReason[];
}

/** Name under which the typed values are kept while the application is decided, in case it must be corrected. */
export const NAME = 'application';

export function ApplicationWizard({ sent, ssnLastDigits, reasons = [] }: ApplicationWizardProps) {
  const t = useWords(applyWords);
  const go = useNavigate();
  const failureText = useFailureText();
  const inWords = useReasonWords();
  const form = useSchemaForm<ApplicationForm>(
    Application,
    keptForm<ApplicationForm>(NAME) ?? sent ?? emptyApplication(),
  );
  const keyOf = useRef(attemptKeys()).current;
  const send = useSend<typeof submitApplication>('POST /customers', ['GET /customers/me']);
  // Customers who must type their number again begin at that step.
  const [at, setAt] = useState(() => (form.getValues('ssn') ? firstStep(reasons) : 0));
  useLeaveWarning(form.formState.isDirty && !send.isSuccess);

  const asked = asksToConfirm(reasons) || form.getValues('addressConfirmed') === true;
  const steps: WizardStep[] = [
    { id: 'you', title: t.steps.you, description: t.you.intro, content: <YouStep ssnLastDigits={ssnLastDigits} /> },
    { id: 'address', title: t.steps.address, description: t.address.intro, content: <AddressStep asked={asked} /> },
    { id: 'licence', title: t.steps.licence, description: t.licence.intro, content: <LicenceStep /> },
    { id: 'cars', title: t.steps.cars, description: t.cars.intro, content: <CarsStep /> },
    { id: 'review', title: t.steps.review, description: t.review.intro, content: <ReviewStep goTo={setAt} /> },
  ].map((step) => ({ ...step, fields: applicationSteps[step.id as keyof typeof applicationSteps] }));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only the reasons at the first rendering count
  useEffect(() => {
    for (const reason of reasons) {
      const field = fieldOfReason[reason.code];
      if (field) form.setError(field as never, { type: 'refused', message: inWords(reason).problem });
    }
  }, []);
  useEffect(() => () => keepForm(NAME, form.getValues()), [form]);

  async function submit() {
    const parsed = Application.safeParse(withoutBlanks(form.getValues()));
    if (!parsed.success) {
      setAt(stepOfField(steps, parsed.error.issues[0]!.path.join('.')));
      return void form.trigger();
    }
    try {
      await send.mutateAsync({ body: parsed.data, idempotencyKey: keyOf(parsed.data) });
      scrollTo({ top: 0 });
    } catch (error) {
      const field = showServerFaults(error, form, ({ code, problem }) =>
        code ? textOf([inWords({ code })]) : problem,
      );
      if (field) setAt(stepOfField(steps, field));
    }
  }

  return (
    <StepWizard
      form={form}
      steps={steps}
      at={at}
      onMove={setAt}
      submit={t.submit}
      sending={send.isPending}
      onSubmit={() => void submit()}
      onCancel={() => go('/')}
      trouble={send.isError ? failureText(send.error, t.problems) : undefined}
    />
  );
}

/** A refused application opens where its first reason is. */
function firstStep(reasons: readonly ToldReason[]): number {
  const field = reasons.map(({ code }) => fieldOfReason[code]).find(Boolean);
  const groups = Object.values(applicationSteps).map((fields) => ({ fields }));
  return field ? stepOfField(groups, field) : 0;
}
