import { ClaimSearch } from '@claimstream/api-contract/claims/claim-search';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import { RadioField } from '../../forms/radio-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { useWords } from '../../words/use-words.ts';
import { deskClaimsWords } from './words/index.ts';

const kinds = ['number', 'name', 'vin', 'policy', 'catastrophe'] as const;
interface Typed extends Record<'number' | 'givenName' | 'familyName' | 'vin' | 'policyId' | 'catastropheCode', string> {
  by: (typeof kinds)[number];
}
const nothing: Typed = {
  by: 'number',
  number: '',
  givenName: '',
  familyName: '',
  vin: '',
  policyId: '',
  catastropheCode: '',
};

/** The staff's search for claims. Typed text never gets into an address. */
export function SearchForm({ onSearch }: { onSearch(search: ClaimSearch): void }) {
  const { search: t } = useWords(deskClaimsWords);
  const form = useSchemaForm<Typed>(ClaimSearch, nothing);
  const by = form.watch('by');
  const send = form.handleSubmit((typed) => onSearch(ClaimSearch.parse(typed)));
  return (
    <Container header={<Header variant="h2">{t.title}</Header>}>
      <FormProvider {...form}>
        <form onSubmit={send} noValidate>
          <SpaceBetween size="s">
            <RadioField name="by" label={t.by} items={kinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))} />
            {by === 'number' && <TextField name="number" label={t.number} hint={t.numberHint} />}
            {by === 'policy' && <TextField name="policyId" label={t.policyId} />}
            {by === 'catastrophe' && (
              <TextField name="catastropheCode" label={t.catastropheCode} hint={t.catastropheHint} upperCase />
            )}
            {by === 'vin' && <TextField name="vin" label={t.vin} upperCase />}
            {by === 'name' && <TextField name="givenName" label={t.givenName} hint={t.nameHint} />}
            {by === 'name' && <TextField name="familyName" label={t.familyName} />}
            <Button formAction="submit">{t.submit}</Button>
          </SpaceBetween>
        </form>
      </FormProvider>
    </Container>
  );
}
