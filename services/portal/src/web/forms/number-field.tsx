import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { centsOf, dollarsTyped, wholeNumberOf } from './typed.ts';
import { TypedInput } from './typed-input.tsx';

/** An amount, typed in dollars and kept in the form as integer cents. */
export function MoneyField(frame: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(field) => <TypedInput field={field} read={centsOf} write={dollarsTyped} inputMode="decimal" placeholder="$" />}
    </FieldFrame>
  );
}

export function WholeNumberField({ placeholder, ...frame }: FieldProps & { placeholder?: string }) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <TypedInput
          field={field}
          read={wholeNumberOf}
          write={(value) => (Number.isFinite(value) ? String(value) : '')}
          inputMode="numeric"
          placeholder={placeholder}
        />
      )}
    </FieldFrame>
  );
}
