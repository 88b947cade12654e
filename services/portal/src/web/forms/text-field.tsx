import Input, { type InputProps } from '@cloudscape-design/components/input';
import Textarea from '@cloudscape-design/components/textarea';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

interface TextFieldProps extends FieldProps {
  autoComplete?: string;
  inputMode?: InputProps.InputMode;
  upperCase?: boolean;
  /** Puts what was typed into its usual form when the field is left. */
  tidy?(typed: string): string;
  placeholder?: string;
}

export function TextField({ autoComplete = 'off', inputMode, upperCase, tidy, placeholder, ...frame }: TextFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <Input
          ref={field.ref}
          name={field.name}
          value={field.value ?? ''}
          autoComplete={autoComplete as never}
          inputMode={inputMode}
          placeholder={placeholder}
          spellcheck={false}
          ariaRequired={!frame.optional}
          onChange={({ detail }) => field.onChange(upperCase ? detail.value.toUpperCase() : detail.value)}
          onBlur={() => {
            if (tidy && field.value) field.onChange(tidy(field.value));
            field.onBlur();
          }}
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
