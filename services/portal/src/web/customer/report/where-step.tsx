import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';
import { PlaceField, TilesField } from '../../forms/choice-field.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { timeOf } from '../../forms/typed.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { reportWords } from './words/index.ts';

/** The car, the time and the place of the loss. */
export function WhereStep({ policies }: { policies: Customer['policies'] }) {
  const t = useWords(reportWords).where;
  const chosen = useWatch({ name: 'policyId' });
  // Cover counts days in the time zone of the car's state, whatever the reader's clock says.
  const { timeZone } = policies.find(({ policyId }) => policyId === chosen) ?? policies[0]!;
  return (
    <StepSection>
      <SpaceBetween size="l">
        <TilesField
          name="policyId"
          label={t.car}
          columns={Math.min(policies.length, 3)}
          tiles={policies.map(({ policyId, car }) => ({
            value: policyId,
            label: `${car.make} ${car.model}`,
            description: car.plate,
          }))}
        />
        <DateField name="loss.date" label={t.date} hint={t.dateHint} recentIn={timeZone} />
        <TextField name="loss.time" label={t.time} hint={t.timeHint} tidy={timeOf} placeholder="5:45 pm" optional />
        <PlaceField name="loss.state" label={t.state} />
        <TextField name="loss.location" label={t.location} hint={t.locationHint} optional />
      </SpaceBetween>
    </StepSection>
  );
}
