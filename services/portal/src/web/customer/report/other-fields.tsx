import ColumnLayout from '@cloudscape-design/components/column-layout';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { phoneOf } from '../../forms/typed.ts';
import { useWords } from '../../words/use-words.ts';
import { reportWords } from './words/index.ts';

export function VehicleFields({ at }: { at: string }) {
  const t = useWords(reportWords).others;
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={3}>
        <TextField name={`${at}.make`} label={t.make} optional />
        <TextField name={`${at}.model`} label={t.model} optional />
        <TextField name={`${at}.plate`} label={t.plate} upperCase optional />
      </ColumnLayout>
      <LongTextField name={`${at}.damage`} label={t.damage} rows={2} />
    </SpaceBetween>
  );
}

export function InjuryFields({ at }: { at: string }) {
  const t = useWords(reportWords).others;
  return (
    <SpaceBetween size="m">
      <PersonFields at={at} allOptional />
      <LongTextField name={`${at}.description`} label={t.injury} rows={2} />
    </SpaceBetween>
  );
}

export const WitnessFields = ({ at }: { at: string }) => <PersonFields at={at} />;

function PersonFields({ at, allOptional }: { at: string; allOptional?: boolean }) {
  const t = useWords(reportWords).others;
  return (
    <ColumnLayout columns={3}>
      <TextField name={`${at}.givenName`} label={t.givenName} optional={allOptional} />
      <TextField name={`${at}.familyName`} label={t.familyName} optional />
      <TextField name={`${at}.phone`} label={t.phone} inputMode="tel" tidy={phoneOf} optional />
    </ColumnLayout>
  );
}

export function PoliceFields() {
  const t = useWords(reportWords).others;
  return (
    <ColumnLayout columns={2}>
      <TextField name="policeReport.department" label={t.department} />
      <TextField name="policeReport.reportNumber" label={t.reportNumber} />
    </ColumnLayout>
  );
}

export function InsurerFields() {
  const t = useWords(reportWords).others;
  return (
    <ColumnLayout columns={2}>
      <TextField name="otherCarrier.name" label={t.insurer} />
      <TextField name="otherCarrier.policyNumber" label={t.policyNumber} optional />
    </ColumnLayout>
  );
}
