import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { NewAuthenticator } from '../session/second-factor.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { useAccountFields } from './fields.ts';
import { QrCode } from './qr-code.tsx';
import { accountWords } from './words/index.ts';

interface ConnectAuthenticatorProps {
  authenticator: NewAuthenticator;
  onConnected(): Promise<void>;
  plain?: boolean;
}

/** Shows the secret for connecting an authenticator app, and takes the app's first code. */
export default function ConnectAuthenticator({ authenticator, onConnected, plain }: ConnectAuthenticatorProps) {
  const { secondFactor: t } = useWords(accountWords);
  const { appCode } = useAccountFields();
  const { uri, secret } = authenticator;
  return (
    <AccountForm
      plain={plain}
      title={t.setUp.title}
      intro={
        <SpaceBetween size="s">
          <div>{t.setUp.why}</div>
          <div>{t.setUp.scan}</div>
          <QrCode text={uri} label={t.setUp.picture} />
          <Link href={uri}>{t.setUp.here}</Link>
          <div>
            <Box variant="awsui-key-label">{t.setUp.key}</Box>
            <code className="authenticator-key">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </div>
        </SpaceBetween>
      }
      fields={[appCode]}
      submit={t.setUp.submit}
      refusals={t.refusals}
      onSubmit={async ({ code }) => {
        await authenticator.connect(code!.replaceAll(/\s/g, ''));
        await onConnected();
      }}
    />
  );
}
