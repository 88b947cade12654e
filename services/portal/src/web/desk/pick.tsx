import FormField from '@cloudscape-design/components/form-field';
import { useId } from 'react';

interface PickProps {
  label: string;
  /** The first of them stands for no choice where its value is empty. */
  options: readonly { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}

/** One of a list, by the browser's own control: Cloudscape's is a thirtieth of all that a page may load. */
export function Pick({ label, options, value, onChange }: PickProps) {
  const id = useId();
  return (
    <FormField label={label} controlId={id} stretch>
      <select id={id} className="desk-pick" value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
