import Link from '@cloudscape-design/components/link';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { config } from '../config.ts';
import { useWords } from '../words/use-words.ts';
import { AccountForm } from './account-form.tsx';
import { useAccountFields } from './fields.ts';
import { accountWords } from './words/index.ts';

interface CodeFormProps {
  /** The app was connected a moment ago with a code that cannot be used again. */
  afterSetUp: boolean;
  onCode(code: string): Promise<void>;
  plain?: boolean;
}

/** Asks for the code that the authenticator app shows. */
export function CodeForm({ afterSetUp, onCode, plain }: CodeFormProps) {
  const { secondFactor: t } = useWords(accountWords);
  const { appCode } = useAccountFields();
  const authenticator = config().links?.authenticator;
  return (
    <AccountForm
      plain={plain}
      title={t.title}
      intro={
        <SpaceBetween size="xs">
          <div>{afterSetUp ? t.next : t.intro}</div>
          {authenticator && !afterSetUp && (
            <Link href={authenticator} external externalIconAriaLabel="↗">
              {t.local}
            </Link>
          )}
        </SpaceBetween>
      }
      fields={[appCode]}
      submit={t.submit}
      refusals={t.refusals}
      onSubmit={({ code }) => onCode(code!.replaceAll(/\s/g, ''))}
    />
  );
}
