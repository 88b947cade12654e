import type { InputProps } from '@cloudscape-design/components/input';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { TypedInput } from './typed-input.tsx';

interface TextFieldProps extends FieldProps {
  autoComplete?: string;
  inputMode?: InputProps.InputMode;
  upperCase?: boolean;
  /** The usual spelling of the typed text; shown once the user leaves the field. */
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
