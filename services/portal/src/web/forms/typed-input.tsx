import Input, { type InputProps } from '@cloudscape-design/components/input';
import { useState } from 'react';
import type { ControllerRenderProps } from 'react-hook-form';

interface TypedInputProps<Value> {
  field: ControllerRenderProps;
  /** What the typed characters stand for. */
  read(typed: string): Value | undefined;
  /** How a value would be typed. */
  write(value: Value | undefined): string;
  inputMode?: InputProps.InputMode;
  autoComplete?: string;
  placeholder?: string;
  optional?: boolean;
  upperCase?: boolean;
}

/** Shows the characters as they were typed while the form holds what they stand for; a value from elsewhere is written anew. */
export function TypedInput<Value>(props: TypedInputProps<Value>) {
  const { field, read, write, inputMode, autoComplete, placeholder, optional, upperCase } = props;
  const [typed, setTyped] = useState('');
  // What is no value stays as it was typed, so that it can be mended.
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
