import { useState } from 'react';
import { AccountForm } from '../../account/account-form.tsx';
import { useAccountFields } from '../../account/fields.ts';
import { useWords } from '../../words/use-words.ts';
import { asE164, textCodeTo, verifyPhone } from './phone.ts';
import { preferenceWords } from './words/index.ts';

interface PhoneFormProps {
  title: string;
  onVerified: () => void;
}

/** Verifies a phone: first its number, then the code from a text message. */
export function PhoneForm({ title, onVerified }: PhoneFormProps) {
  const t = useWords(preferenceWords).texts;
  const { code } = useAccountFields();
  const [isAsked, setAsked] = useState(false);
  if (isAsked) {
    return (
      <AccountForm
        key="code"
        plain
        heading="h2"
        title={t.enterCode}
        fields={[code]}
        submit={t.verify}
        onSubmit={async (values) => {
          await verifyPhone(values.code!);
          setAsked(false);
          onVerified();
        }}
      />
    );
  }
  return (
    <AccountForm
      key="phone"
      plain
      heading="h2"
      title={title}
      fields={[
        {
          name: 'phone',
          label: t.phone,
          note: t.phoneNote,
          autocomplete: 'tel',
          fault: (value) => (/^\+[1-9]\d{6,14}$/.test(asE164(value)) ? undefined : t.badPhone),
        },
      ]}
      submit={t.sendCode}
      onSubmit={async (values) => {
        await textCodeTo(values.phone!);
        setAsked(true);
      }}
    />
  );
}
