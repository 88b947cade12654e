import { Navigate, useLocation, useNavigate } from 'react-router';
import { PageLink } from '../layout/page-link.tsx';
import { useSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { remember } from './entered.ts';
import { SignInForm } from './sign-in-form.tsx';
import { Welcome } from './welcome.tsx';
import { accountWords } from './words/index.ts';

export default function SignInPage() {
  const t = useWords(accountWords);
  const go = useNavigate();
  const session = useSession();
  const { state } = useLocation() as { state: { from?: string; email?: string } | null };
  const from = state?.from ?? '/';
  if (session.state === 'signed-in') return <Navigate to={from} replace />;
  return (
    <main className="welcome-page">
      <Welcome />
      <SignInForm
        email={state?.email}
        onSignedIn={() => go(from, { replace: true })}
        onUnconfirmed={(email, password) => {
          remember({ email, password });
          go('/confirm');
        }}
      >
        <PageLink href="/forgotten">{t.signIn.forgotten}</PageLink>
      </SignInForm>
    </main>
  );
}
