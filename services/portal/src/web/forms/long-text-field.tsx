import Textarea from '@cloudscape-design/components/textarea';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

/** A text field for sentences. */
export function LongTextField({
  rows = 4,
  placeholder,
  ...frame
}: FieldProps & { rows?: number; placeholder?: string }) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <Textarea
          ref={field.ref}
          name={field.name}
          rows={rows}
          value={field.value ?? ''}
          placeholder={placeholder}
          spellcheck
          ariaRequired={!frame.optional}
          onChange={({ detail }) => field.onChange(detail.value)}
          onBlur={field.onBlur}
        />
      )}
    </FieldFrame>
  );
}
