import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useFormContext } from 'react-hook-form';
import { StateField } from '../../forms/choice-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { phoneOf } from '../../forms/typed.ts';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import type { LossForm } from './loss-form.ts';
import { reportWords } from './words/index.ts';

/** Who drove; the customer themselves by one press, where we know them. */
export function DriverStep({ application }: Pick<Customer, 'application'>) {
  const t = useWords(reportWords).driver;
  const { setValue } = useFormContext<LossForm>();

  function myself({ givenName, familyName, phone, licence }: NonNullable<Customer['application']>) {
    const driver = { givenName, familyName, phone, licenceNumber: licence.number, licenceState: licence.state };
    setValue('driver', driver, { shouldDirty: true, shouldValidate: true });
  }

  return (
    <StepSection>
      <SpaceBetween size="l">
        {application && (
          <Button iconName="user-profile" onClick={() => myself(application)}>
            {t.myself}
          </Button>
        )}
        <TextField name="driver.givenName" label={t.givenName} />
        <TextField name="driver.familyName" label={t.familyName} />
        <TextField name="driver.licenceNumber" label={t.licenceNumber} upperCase />
        <StateField name="driver.licenceState" label={t.licenceState} />
        <TextField name="driver.phone" label={t.phone} inputMode="tel" tidy={phoneOf} optional />
      </SpaceBetween>
    </StepSection>
  );
}
