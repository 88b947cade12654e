import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { useWords } from '../../words/use-words.ts';
import type { LossForm } from './loss-form.ts';
import { reportWords } from './words/index.ts';

/** What happened to the car, in the words of whoever reports it. */
export function WhatStep() {
  const { watch, setValue } = useFormContext<LossForm>();
  const t = useWords(reportWords).what;
  return (
    <StepSection>
      <SpaceBetween size="l">
        <Checkbox
          checked={watch('loss.stolen') === true}
          description={t.stolenHint}
          onChange={({ detail }) => setValue('loss.stolen', detail.checked || undefined, { shouldDirty: true })}
        >
          {t.stolen}
        </Checkbox>
        {!watch('loss.stolen') && <Drivable />}
        <LongTextField name="loss.description" label={t.description} hint={t.hint} rows={7} />
      </SpaceBetween>
    </StepSection>
  );
}

/** Asked because a rental car is booked for whoever has cover for one; it need not be answered. */
function Drivable() {
  const { watch, setValue } = useFormContext<LossForm>();
  const t = useWords(reportWords).what;
  const drivable = watch('loss.drivable');
  return (
    <FormField label={t.drivable} description={t.drivableHint}>
      <RadioGroup
        value={drivable === undefined ? null : String(drivable)}
        items={[
          { value: 'true', label: t.drives },
          { value: 'false', label: t.drivesNot },
        ]}
        onChange={({ detail }) => setValue('loss.drivable', detail.value === 'true', { shouldDirty: true })}
      />
    </FormField>
  );
}
