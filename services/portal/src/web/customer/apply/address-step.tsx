import SpaceBetween from '@cloudscape-design/components/space-between';
import { CheckField } from '../../forms/check-field.tsx';
import { StateField } from '../../forms/choice-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { applyWords } from './words/index.ts';

/** @param asked whether the service asked to confirm the address, so that it can be confirmed as it is */
export function AddressStep({ asked }: { asked: boolean }) {
  const t = useWords(applyWords).address;
  return (
    <StepSection>
      <SpaceBetween size="l">
        <TextField name="address.street" label={t.street} hint={t.streetHint} autoComplete="address-line1" />
        <TextField name="address.city" label={t.city} autoComplete="address-level2" />
        <StateField name="address.state" label={t.state} />
        <TextField
          name="address.zip"
          label={t.zip}
          hint={t.zipHint}
          autoComplete="postal-code"
          inputMode="numeric"
          placeholder="85007"
        />
        {asked && <CheckField name="addressConfirmed" label={t.confirm} hint={t.confirmHint} />}
      </SpaceBetween>
    </StepSection>
  );
}

export function LicenceStep() {
  const t = useWords(applyWords).licence;
  return (
    <StepSection>
      <SpaceBetween size="l">
        <TextField name="licence.number" label={t.number} hint={t.numberHint} upperCase />
        <StateField name="licence.state" label={t.state} hint={t.stateHint} />
      </SpaceBetween>
    </StepSection>
  );
}
