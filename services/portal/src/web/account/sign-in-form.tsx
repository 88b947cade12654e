import { type ReactNode, useRef, useState } from 'react';
import { startSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

interface SignInFormProps {
  email?: string;
  onSignedIn(): void;
  /** The account was created but its address never confirmed. */
  onUnconfirmed(email: string, password: string): void;
  children?: ReactNode;
  plain?: boolean;
}

/** Signs in, and lets people who came with a password of somebody else's making choose their own. */
export function SignInForm({ email, onSignedIn, onUnconfirmed, children, plain }: SignInFormProps) {
  const t = useWords(accountWords);
  const fields = useAccountFields();
  const [choosing, setChoosing] = useState(false);
  const chosen = useRef<(password: string) => void>(undefined);

  async function submit({ email, password }: Record<string, string>) {
    const { signIn } = await import('../session/srp.ts');
    const address = email!.trim();
    try {
      const tokens = await signIn(address, password!, () => {
        setChoosing(true);
        return new Promise((resolve) => {
          chosen.current = resolve;
        });
      });
      startSession(tokens);
      onSignedIn();
    } catch (error) {
      setChoosing(false);
      if ((error as Error).name === 'UserNotConfirmedException') return onUnconfirmed(address, password!);
      throw error;
    }
  }

  if (choosing) {
    return (
      <AccountForm
        key="new-password"
        plain={plain}
        title={t.newPassword.title}
        intro={t.newPassword.intro}
        fields={[fields.newPassword(t.forgotten.newPassword)]}
        submit={t.newPassword.submit}
        onSubmit={async ({ password }) => chosen.current?.(password!)}
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
      onSubmit={submit}
    >
      {children}
    </AccountForm>
  );
}
