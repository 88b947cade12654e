import { CheckField } from '../../forms/check-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { ownDataWords } from './words/index.ts';

/**
 * The state is typed: a list of states would make every page larger, and we refuse a change of state anyway.
 * @param asked whether the service asked to confirm the address, so that it can be confirmed as it is
 */
export function AddressFields({ asked }: { asked: boolean }) {
  const t = useWords(ownDataWords).contact;
  return (
    <>
      <TextField name="address.street" label={t.street} autoComplete="address-line1" />
      <TextField name="address.city" label={t.city} autoComplete="address-level2" />
      <TextField name="address.state" label={t.state} autoComplete="address-level1" upperCase />
      <TextField name="address.zip" label={t.zip} autoComplete="postal-code" inputMode="numeric" />
      {asked && <CheckField name="addressConfirmed" label={t.confirmAddress} />}
    </>
  );
}
