import type { MailSubject, Preferences } from '@claimstream/api-contract/notifications/preferences';
import type { savePreferences } from '@claimstream/api-contract/notifications/save-preferences';
import type { showPreferences } from '@claimstream/api-contract/notifications/show-preferences';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import Toggle from '@cloudscape-design/components/toggle';
import { useRead, useSend } from '../../api/use-api.ts';
import { Failure } from '../../layout/failure.tsx';
import { Loading } from '../../layout/loading.tsx';
import { useWords } from '../../words/use-words.ts';
import { TextSettings } from './text-settings.tsx';
import { preferenceWords } from './words/index.ts';

const subjects: readonly MailSubject[] = ['application', 'documents', 'claims', 'payments'];

/** The customer's choices for e-mail and texts. Each choice is saved at once. */
export default function PreferencesPage() {
  const t = useWords(preferenceWords);
  const { data, error, refetch } = useRead<typeof showPreferences>('GET /notifications/preferences');
  const save = useSend<typeof savePreferences>('PUT /notifications/preferences', ['GET /notifications/preferences']);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const shown = { ...data, ...(save.isPending ? save.variables?.body : {}) };
  const { email, text, quietHours } = data;
  const change = (changed: Partial<Preferences>) => save.mutate({ body: { email, text, quietHours, ...changed } });
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={t.intro}>
        {t.title}
      </Header>
      <Container header={<Header variant="h2">{t.mail}</Header>}>
        <SpaceBetween size="m">
          {subjects.map((subject) => (
            <Toggle
              key={subject}
              checked={shown.email[subject]}
              disabled={save.isPending}
              description={t.subjects[subject].note}
              onChange={({ detail }) => change({ email: { ...data.email, [subject]: detail.checked } })}
            >
              {t.subjects[subject].title}
            </Toggle>
          ))}
        </SpaceBetween>
      </Container>
      <TextSettings shown={shown} disabled={save.isPending} onChange={change} onPhone={() => void refetch()} />
      <Failure error={save.error} problems={t.problems} />
      <div role="status">
        {save.isSuccess && <StatusIndicator type="success">{t.saved}</StatusIndicator>}
        {save.isPending && <StatusIndicator type="in-progress">{t.saving}</StatusIndicator>}
      </div>
    </SpaceBetween>
  );
}
