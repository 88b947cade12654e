import type { QuietHours } from '@claimstream/api-contract/notifications/preferences';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWords } from '../../words/use-words.ts';
import { preferenceWords } from './words/index.ts';

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: `${String(hour).padStart(2, '0')}:00` }));

interface QuietHoursFieldsProps {
  quietHours: QuietHours;
  disabled: boolean;
  onChange: (quietHours: QuietHours) => void;
}

/** The hours between which no text is sent. */
export function QuietHoursFields({ quietHours, disabled, onChange }: QuietHoursFieldsProps) {
  const t = useWords(preferenceWords).texts;
  return (
    <FormField label={t.quiet} description={t.quietNote(quietHours.timeZone)} stretch>
      <SpaceBetween direction="horizontal" size="m">
        {(['from', 'until'] as const).map((end) => (
          <FormField key={end} label={t[end]}>
            <Select
              ariaLabel={`${t.quiet}: ${t[end]}`}
              selectedOption={{ value: quietHours[end] }}
              options={hours}
              disabled={disabled}
              onChange={({ detail }) => onChange({ ...quietHours, [end]: detail.selectedOption.value! })}
            />
          </FormField>
        ))}
      </SpaceBetween>
    </FormField>
  );
}
