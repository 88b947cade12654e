import { useNavigate } from 'react-router';
import { PageLink } from '../layout/page-link.tsx';
import { signUp } from '../session/cognito.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { remember } from './entered.ts';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

export default function SignUpPage() {
  const t = useWords(accountWords);
  const fields = useAccountFields();
  const go = useNavigate();
  return (
    <main className="centred-page">
      <AccountForm
        title={t.signUp.title}
        intro={t.signUp.intro}
        fields={[fields.email(), fields.newPassword(t.password)]}
        submit={t.signUp.submit}
        onSubmit={async ({ email, password }) => {
          await signUp(email!.trim(), password!);
          remember({ email: email!.trim(), password });
          go('/confirm');
        }}
      >
        <div>
          {t.signUp.haveOne} <PageLink href="/sign-in">{t.signIn.title}</PageLink>
        </div>
      </AccountForm>
    </main>
  );
}
