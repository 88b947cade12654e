import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { config } from '../config.ts';
import { confirmSignUp, resendCode } from '../session/cognito.ts';
import { startSession } from '../session/session.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { forgetEntered, remembered } from './entered.ts';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

/** Takes the code that proves the address, then signs in with the password typed on the previous page. */
export default function ConfirmPage() {
  const t = useWords(accountWords);
  const fields = useAccountFields();
  const go = useNavigate();
  const [sent, setSent] = useState(false);
  const entered = remembered();
  if (!entered) return <Navigate to="/sign-in" replace />;
  const { email, password } = entered;

  async function confirm({ code }: Record<string, string>) {
    await confirmSignUp(email, code!.trim());
    if (!password) return go('/sign-in', { state: { email } });
    const { noQuestions, signIn } = await import('../session/srp.ts');
    startSession(await signIn(email, password, noQuestions));
    forgetEntered();
    go('/');
  }

  return (
    <main className="centred-page">
      <AccountForm
        title={t.confirm.title}
        intro={
          <SpaceBetween size="xs">
            <div>{t.confirm.intro(email)}</div>
            <LocalMailbox />
          </SpaceBetween>
        }
        fields={[fields.code]}
        submit={t.confirm.submit}
        onSubmit={confirm}
      >
        <SpaceBetween size="xs" direction="horizontal">
          <Button variant="inline-link" onClick={() => void resendCode(email).then(() => setSent(true))}>
            {t.confirm.again}
          </Button>
          {sent && <StatusIndicator type="success">{t.confirm.sent}</StatusIndicator>}
        </SpaceBetween>
      </AccountForm>
    </main>
  );
}

/** Link to the mailbox of a platform on this machine; renders nothing on a deployed stage. */
export function LocalMailbox() {
  const t = useWords(accountWords);
  const mailbox = config().links?.mailbox;
  if (!mailbox) return null;
  return (
    <div>
      <Link href={mailbox} external externalIconAriaLabel="↗">
        {t.confirm.mailbox}
      </Link>
      <Box variant="small">{t.confirm.mailboxNote}</Box>
    </div>
  );
}
