import { TextField } from '../../forms/text-field.tsx';
import { phoneOf } from '../../forms/typed.ts';
import { useWords } from '../../words/use-words.ts';
import { ownDataWords } from './words/index.ts';

export function PhoneField() {
  const t = useWords(ownDataWords).contact;
  return <TextField name="phone" label={t.phone} autoComplete="tel" inputMode="tel" tidy={phoneOf} />;
}
