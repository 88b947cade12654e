import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useController } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { dateTyped, dayIn, isoDateOf } from './typed.ts';
import { TypedInput } from './typed-input.tsx';
import { formWords } from './words/index.ts';

interface DateFieldProps extends FieldProps {
  autoComplete?: string;
  /** Offers the most likely days, computed in this time zone. */
  recentIn?: string;
}

/** A day typed in American order, month first; an ISO date in the form. */
export function DateField({ autoComplete, recentIn, ...frame }: DateFieldProps) {
  return (
    <FieldFrame {...frame} secondary={recentIn && <RecentDays {...frame} timeZone={recentIn} />}>
      {(field) => (
        <TypedInput
          field={field}
          read={isoDateOf}
          write={dateTyped}
          inputMode="numeric"
          autoComplete={autoComplete}
          placeholder="MM/DD/YYYY"
        />
      )}
    </FieldFrame>
  );
}

function RecentDays({ name, label, timeZone }: FieldProps & { timeZone: string }) {
  const t = useWords(formWords);
  const { field } = useController({ name });
  const daysAgo = (days: number) => dayIn(timeZone, new Date(Date.now() - days * 86_400_000));
  return (
    <SpaceBetween size="xs" direction="horizontal">
      <Button formAction="none" ariaLabel={`${label}: ${t.today}`} onClick={() => field.onChange(daysAgo(0))}>
        {t.today}
      </Button>
      <Button formAction="none" ariaLabel={`${label}: ${t.yesterday}`} onClick={() => field.onChange(daysAgo(1))}>
        {t.yesterday}
      </Button>
    </SpaceBetween>
  );
}
