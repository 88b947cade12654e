import type { Preferences, ShownPreferences, TextSubject } from '@claimstream/api-contract/notifications/preferences';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useWords } from '../../words/use-words.ts';
import { PhoneForm } from './phone-form.tsx';
import { QuietHoursFields } from './quiet-hours-fields.tsx';
import { preferenceWords } from './words/index.ts';

const subjects: readonly TextSubject[] = ['decisions', 'payments', 'crashes'];

interface TextSettingsProps {
  shown: ShownPreferences;
  disabled: boolean;
  onChange: (changed: Partial<Preferences>) => void;
  /** Called when the phone's state has changed. */
  onPhone: () => void;
}

/** Settings for texts: which ones, to which phone, and the quiet hours. Every change saves this browser's time zone too. */
export function TextSettings({ shown, disabled, onChange, onPhone }: TextSettingsProps) {
  const t = useWords(preferenceWords).texts;
  const { phone, text } = shown;
  const { timeZone = shown.quietHours.timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const quietHours = { ...shown.quietHours, timeZone };
  const hasPhone = phone === 'verified' || phone === 'stopped';
  return (
    <Container
      header={
        <Header variant="h2" description={t.intro}>
          {t.title}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <div role="status">{t.states[phone]}</div>
        {subjects.map((subject) => (
          <Toggle
            key={subject}
            checked={text[subject]}
            disabled={disabled || !hasPhone}
            description={t.subjects[subject].note}
            onChange={({ detail }) => onChange({ text: { ...text, [subject]: detail.checked }, quietHours })}
          >
            {t.subjects[subject].title}
          </Toggle>
        ))}
        <QuietHoursFields
          quietHours={quietHours}
          disabled={disabled}
          onChange={(changed) => onChange({ quietHours: changed })}
        />
        <PhoneForm key={phone} title={hasPhone ? t.change : t.add} onVerified={onPhone} />
      </SpaceBetween>
    </Container>
  );
}
