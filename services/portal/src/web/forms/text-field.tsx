import type { InputProps } from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { TypedInput } from './typed-input.tsx';

interface TextFieldProps extends FieldProps {
  autoComplete?: string;
  inputMode?: InputProps.InputMode;
  upperCase?: boolean;
  /** The usual form of what was typed; shown when the field is left. */
  tidy?(typed: string): string;
  placeholder?: string;
}

export function TextField({ autoComplete, inputMode, upperCase, tidy, placeholder, ...frame }: TextFieldProps) {
  const read = (typed: string) => (upperCase ? typed.toUpperCase() : (tidy?.(typed) ?? typed));
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <TypedInput
          field={field}
          read={read}
          write={(value) => value ?? ''}
          inputMode={inputMode}
          autoComplete={autoComplete}
          placeholder={placeholder}
          optional={frame.optional}
          upperCase={upperCase}
        />
      )}
    </FieldFrame>
  );
}

/** For sentences. */
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
