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

/** The loss in the customer's own words. */
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

/** Optional question: customers with rental cover get a rental car if theirs cannot be driven. */
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
