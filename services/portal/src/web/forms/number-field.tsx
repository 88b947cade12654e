import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { ControllerRenderProps } from 'react-hook-form';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { centsOf, dollarsTyped, wholeNumberOf } from './typed.ts';

interface TypedNumberProps {
  field: ControllerRenderProps;
  first: string;
  read(typed: string): number | undefined;
  inputMode: 'numeric' | 'decimal';
  placeholder?: string;
}

/** Keeps the characters as they were typed, and the number that they stand for in the form. */
function TypedNumber({ field, first, read, inputMode, placeholder }: TypedNumberProps) {
  const [typed, setTyped] = useState(first);
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={typed}
      inputMode={inputMode}
      autoComplete={false}
      placeholder={placeholder}
      ariaRequired
      onChange={({ detail }) => {
        setTyped(detail.value);
        field.onChange(read(detail.value));
      }}
      onBlur={field.onBlur}
    />
  );
}

/** Dollars where they are typed, integer cents in the form. */
export function MoneyField(frame: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <TypedNumber
          field={field}
          first={dollarsTyped(field.value)}
          read={centsOf}
          inputMode="decimal"
          placeholder="$"
        />
      )}
    </FieldFrame>
  );
}

export function WholeNumberField(frame: FieldProps) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <TypedNumber
          field={field}
          first={Number.isFinite(field.value) ? String(field.value) : ''}
          read={wholeNumberOf}
          inputMode="numeric"
        />
      )}
    </FieldFrame>
  );
}
