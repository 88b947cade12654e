import Wizard from '@cloudscape-design/components/wizard';
import { type ReactNode, useState } from 'react';
import { type FieldValues, FormProvider, type UseFormReturn } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';
import { formWords } from './words/index.ts';

export interface WizardStep {
  id: string;
  title: string;
  description?: ReactNode;
  content: ReactNode;
  /** Paths of the fields, or of the groups of fields, that must be valid before the next step. */
  fields: readonly string[];
}

interface StepWizardProps<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  steps: readonly WizardStep[];
  at: number;
  onMove(step: number): void;
  submit: string;
  sending: boolean;
  onSubmit(): void;
  onCancel(): void;
  /** Shown above the step, e.g. a refusal of the server. */
  trouble?: ReactNode;
  secondary?: ReactNode;
}

/** A form in steps. Leaving a step validates it, and shows and focuses its first wrong field. */
export function StepWizard<Values extends FieldValues>(props: StepWizardProps<Values>) {
  const { form, steps, at, onMove, submit, sending, onSubmit, onCancel, trouble, secondary } = props;
  const t = useWords(formWords).wizard;
  const [faulty, setFaulty] = useState(false);
  const wrong = faulty && Object.keys(form.formState.errors).length > 0;

  async function move(to: number) {
    const passed = steps.slice(at, Math.max(to, at));
    for (const [index, step] of passed.entries()) {
      const right = await form.trigger(step.fields as never, { shouldFocus: index === 0 });
      if (right) continue;
      setFaulty(true);
      if (index > 0) onMove(at + index);
      return;
    }
    setFaulty(false);
    onMove(to);
  }

  return (
    <FormProvider {...form}>
      <Wizard
        steps={steps.map(({ title, description, content }) => ({
          title,
          description,
          content,
          errorText: trouble ?? (wrong ? t.correct : undefined),
        }))}
        activeStepIndex={at}
        onNavigate={({ detail }) => void move(detail.requestedStepIndex)}
        onSubmit={onSubmit}
        onCancel={onCancel}
        submitButtonText={submit}
        isLoadingNextStep={sending}
        secondaryActions={secondary}
        i18nStrings={{
          stepNumberLabel: t.step,
          collapsedStepsLabel: t.stepOf,
          navigationAriaLabel: t.steps,
          cancelButton: t.cancel,
          previousButton: t.back,
          nextButton: t.next,
          optional: t.optional,
          errorIconAriaLabel: t.correct,
        }}
      />
    </FormProvider>
  );
}
