import Spinner from '@cloudscape-design/components/spinner';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { lacksSecondFactor, type NewAuthenticator, newAuthenticator } from '../session/second-factor.ts';
import { startSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { CodeForm } from './code-form.tsx';
import { useConversation } from './conversation.ts';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

const ConnectAuthenticator = lazy(() => import('./connect-authenticator.tsx'));

interface SignInFormProps {
  email?: string;
  onSignedIn(): void;
  /** The account was created but its address was never confirmed. */
  onUnconfirmed(email: string, password: string): void;
  children?: ReactNode;
  plain?: boolean;
}

type Stage = 'password' | 'new-password' | 'code' | 'next-code' | NewAuthenticator;

/**
 * Signs in. Users with a password set by somebody else choose a new one; users with an authenticator app give its code, and staff without
 * one connect one first.
 */
export function SignInForm({ email, onSignedIn, onUnconfirmed, children, plain }: SignInFormProps) {
  const t = useWords(accountWords);
  const fields = useAccountFields();
  const { stage, ask, answer, end } = useConversation<Stage>('password');
  const [ended, setEnded] = useState<Error>();

  async function tokensOf(address: string, typed: string) {
    const { signIn } = await import('../session/srp.ts');
    let password = typed;
    const newPassword = async () => {
      password = await ask('new-password');
      return password;
    };
    const first = await signIn(address, password, { newPassword, code: (refused) => ask('code', refused) });
    if (!lacksSecondFactor(first)) return first;
    await ask(await newAuthenticator(first, address));
    return signIn(address, password, { newPassword, code: (refused) => ask('next-code', refused) });
  }

  async function submit({ email, password }: Record<string, string>) {
    const address = email!.trim();
    try {
      startSession(await tokensOf(address, password!));
      onSignedIn();
    } catch (error) {
      end('password');
      if ((error as Error).name === 'UserNotConfirmedException') return onUnconfirmed(address, password!);
      setEnded(error as Error); // the form that sent the password may have been replaced by now
      throw error;
    }
  }

  if (typeof stage === 'object') {
    return (
      <Suspense fallback={<Spinner size="large" />}>
        <ConnectAuthenticator authenticator={stage} plain={plain} onConnected={() => answer('')} />
      </Suspense>
    );
  }
  if (stage === 'code' || stage === 'next-code') {
    return <CodeForm key={stage} plain={plain} afterSetUp={stage === 'next-code'} onCode={answer} />;
  }
  if (stage === 'new-password') {
    return (
      <AccountForm
        key="new-password"
        plain={plain}
        title={t.newPassword.title}
        intro={t.newPassword.intro}
        fields={[fields.newPassword(t.forgotten.newPassword)]}
        submit={t.newPassword.submit}
        onSubmit={({ password }) => answer(password!)}
      />
    );
  }
  return (
    <AccountForm
      key="sign-in"
      plain={plain}
      title={t.signIn.title}
      heading="h2"
      fields={[fields.email(email), fields.password]}
      submit={t.signIn.submit}
      refused={ended}
      onSubmit={submit}
    >
      {children}
    </AccountForm>
  );
}
