import SpaceBetween from '@cloudscape-design/components/space-between';
import { DateField } from '../../forms/date-field.tsx';
import { StepSection } from '../../forms/step-section.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { phoneOf, ssnOf } from '../../forms/typed.ts';

import { useWords } from '../../words/use-words.ts';
import { applyWords } from './words/index.ts';

export function YouStep({ ssnLastDigits }: { ssnLastDigits?: string }) {
  const t = useWords(applyWords).you;
  return (
    <StepSection>
      <SpaceBetween size="l">
        <TextField name="givenName" label={t.givenName} autoComplete="given-name" />
        <TextField name="familyName" label={t.familyName} autoComplete="family-name" />
        <DateField name="birthDate" label={t.birthDate} hint={t.birthDateHint} autoComplete="bday" />
        <TextField
          name="ssn"
          label={t.ssn}
          hint={ssnLastDigits ? t.ssnAgain(ssnLastDigits) : t.ssnHint}
          inputMode="numeric"
          tidy={ssnOf}
          placeholder="123-45-6789"
        />
        <TextField
          name="phone"
          label={t.phone}
          hint={t.phoneHint}
          autoComplete="tel"
          inputMode="tel"
          tidy={phoneOf}
          placeholder="(602) 555-0123"
        />
      </SpaceBetween>
    </StepSection>
  );
}
