import DateInput from '@cloudscape-design/components/date-input';
import DatePicker from '@cloudscape-design/components/date-picker';
import { useFormat } from '../words/format.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/use-words.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { formWords } from './words/index.ts';

/** A day that people know by heart, such as a birth date: typed. */
export function TypedDateField({ autoComplete, ...frame }: FieldProps & { autoComplete?: string }) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <DateInput
          ref={field.ref}
          name={field.name}
          value={field.value ?? ''}
          format="iso"
          placeholder="1975-08-31"
          ariaRequired
          onChange={({ detail }) => field.onChange(detail.value)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

/** A recent day: typed, or picked from a calendar. */
export function PickedDateField({ latest, ...frame }: FieldProps & { latest?: string }) {
  const t = useWords(formWords);
  const format = useFormat();
  const language = useLanguage();
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <DatePicker
          ref={field.ref}
          name={field.name}
          value={field.value ?? ''}
          format="iso"
          locale={language === 'es' ? 'es-US' : 'en-US'}
          placeholder={latest}
          ariaRequired
          isDateEnabled={(day) => !latest || localDay(day) <= latest}
          openCalendarAriaLabel={(chosen) => (chosen ? t.chooseDayNow(format.day(chosen)) : t.chooseDay)}
          i18nStrings={{
            todayAriaLabel: t.today,
            previousMonthAriaLabel: t.monthBefore,
            nextMonthAriaLabel: t.monthAfter,
          }}
          onChange={({ detail }) => field.onChange(detail.value)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}

const localDay = (day: Date) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
