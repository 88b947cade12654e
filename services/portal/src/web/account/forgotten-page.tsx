import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { PageLink } from '../layout/page-link.tsx';
import { forgotPassword, resetPassword } from '../session/cognito.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { LocalMailbox } from './confirm-page.tsx';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

export default function ForgottenPage() {
  const t = useWords(accountWords);
  const fields = useAccountFields();
  const go = useNavigate();
  const [sentTo, setSentTo] = useState<string>();
  const back = <PageLink href="/sign-in">{t.signIn.title}</PageLink>;
  return (
    <main className="centred-page">
      {sentTo === undefined ? (
        <AccountForm
          key="address"
          title={t.forgotten.title}
          intro={t.forgotten.intro}
          fields={[fields.email()]}
          submit={t.forgotten.send}
          onSubmit={async ({ email }) => {
            await forgotPassword(email!.trim());
            setSentTo(email!.trim());
          }}
        >
          {back}
        </AccountForm>
      ) : (
        <AccountForm
          key="code"
          title={t.forgotten.title}
          intro={
            <SpaceBetween size="xs">
              <div>{t.forgotten.codeIntro(sentTo)}</div>
              <LocalMailbox />
            </SpaceBetween>
          }
          fields={[fields.code, fields.newPassword(t.forgotten.newPassword)]}
          submit={t.forgotten.submit}
          onSubmit={async ({ code, password }) => {
            await resetPassword(sentTo, code!.trim(), password!);
            go('/sign-in', { state: { email: sentTo } });
          }}
        >
          {back}
        </AccountForm>
      )}
    </main>
  );
}
