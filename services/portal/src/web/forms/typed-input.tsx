import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { ControllerRenderProps } from 'react-hook-form';

interface TypedInputProps<Value> {
  field: ControllerRenderProps;
  /** The value of the typed characters. */
  read(typed: string): Value | undefined;
  /** A value as a person would type it. */
  write(value: Value | undefined): string;
  inputMode?: InputProps.InputMode;
  autoComplete?: string;
  placeholder?: string;
  optional?: boolean;
  upperCase?: boolean;
}

/** Shows the typed characters while the form holds their value; a value from elsewhere replaces them. */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { field, read, write, inputMode, autoComplete, placeholder, optional, upperCase } = props;
  const [typed, setTyped] = useState('');
  // Invalid text stays as typed, so that the user can correct it.
  const own = Object.is(read(typed) ?? '', field.value ?? '') || (typed !== '' && Number.isNaN(field.value));
  const shown = own ? typed : write(field.value);
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={shown}
      inputMode={inputMode}
      autoComplete={(autoComplete ?? 'off') as never}
      placeholder={placeholder}
      spellcheck={false}
      ariaRequired={!optional}
      onChange={({ detail }) => {
        const text = upperCase ? detail.value.toUpperCase() : detail.value;
        setTyped(text);
        field.onChange(read(text));
      }}
      onBlur={() => {
        if (!Number.isNaN(field.value)) setTyped('');
        field.onBlur();
      }}
    />
  );
}
