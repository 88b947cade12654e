import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { PlaceField } from '../../forms/choice-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { phoneOf } from '../../forms/typed.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import type { LossForm } from './loss-form.ts';
import { reportWords } from './words/index.ts';

/** The driver; customers whom we know choose themselves by one press. */
export function DriverStep({ driver }: Pick<Customer, 'driver'>) {
  const t = useWords(reportWords).driver;
  const { getValues, setValue } = useFormContext<LossForm>();

  function myself() {
    const { givenName, familyName, licence } = driver;
    const known = { givenName, familyName, licenceNumber: licence.number, licenceState: licence.state };
    setValue('driver', { ...getValues('driver'), ...known }, { shouldDirty: true, shouldValidate: true });
  }

  return (
    <StepSection>
      <SpaceBetween size="l">
        <Button iconName="user-profile" formAction="none" onClick={myself}>
          {t.myself}
        </Button>
        <TextField name="driver.givenName" label={t.givenName} />
        <TextField name="driver.familyName" label={t.familyName} />
        <TextField name="driver.licenceNumber" label={t.licenceNumber} upperCase />
        <PlaceField name="driver.licenceState" label={t.licenceState} />
        <TextField name="driver.phone" label={t.phone} inputMode="tel" tidy={phoneOf} optional />
      </SpaceBetween>
    </StepSection>
  );
}
