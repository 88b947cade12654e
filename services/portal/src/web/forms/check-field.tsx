import Checkbox from '@cloudscape-design/components/checkbox';
import { useController } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';

/** A statement that its reader makes, or not. */
export function CheckField({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const { field } = useController({ name });
  return (
    <Checkbox
      ref={field.ref}
      name={name}
      checked={field.value === true}
      description={hint}
      onChange={({ detail }) => field.onChange(detail.checked)}
      onBlur={field.onBlur}
    >
      {label}
    </Checkbox>
  );
}
