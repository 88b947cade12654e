import { CheckField } from '../../forms/check-field.tsx';
import { StateField } from '../../forms/choice-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { ownDataWords } from './words/index.ts';

/** @param asked whether the address was asked back, so that it can be confirmed as it is */
export function AddressFields({ asked }: { asked: boolean }) {
  const t = useWords(ownDataWords).contact;
  return (
    <>
      <TextField name="address.street" label={t.street} autoComplete="address-line1" />
      <TextField name="address.city" label={t.city} autoComplete="address-level2" />
      <StateField name="address.state" label={t.state} />
      <TextField name="address.zip" label={t.zip} autoComplete="postal-code" inputMode="numeric" />
      {asked && <CheckField name="addressConfirmed" label={t.confirmAddress} />}
    </>
  );
}
