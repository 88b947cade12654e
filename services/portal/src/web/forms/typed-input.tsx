import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { ControllerRenderProps } from 'react-hook-form';

interface TypedInputProps<Value> {
  field: ControllerRenderProps;
  /** What the typed characters stand for. */
  read(typed: string): Value | undefined;
  /** How a value would be typed. */
  write(value: Value | undefined): string;
  inputMode: InputProps.InputMode;
  autoComplete?: string;
  placeholder?: string;
}

/** Shows the characters as they were typed while the form holds what they stand for; a value from elsewhere is written anew. */
export function TypedInput<Value>({
  field,
  read,
  write,
  inputMode,
  autoComplete,
  placeholder,
}: TypedInputProps<Value>) {
  const [typed, setTyped] = useState('');
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={Object.is(read(typed) ?? '', field.value ?? '') ? typed : write(field.value)}
      inputMode={inputMode}
      autoComplete={(autoComplete ?? 'off') as never}
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
