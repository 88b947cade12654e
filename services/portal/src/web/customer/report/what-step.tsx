import { LongTextField } from '../../forms/long-text-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { useWords } from '../../words/use-words.ts';
import { reportWords } from './words/index.ts';

export function WhatStep() {
  const t = useWords(reportWords).what;
  return (
    <StepSection>
      <LongTextField name="loss.description" label={t.description} hint={t.hint} rows={7} />
    </StepSection>
  );
}
