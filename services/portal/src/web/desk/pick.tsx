import FormField from '@cloudscape-design/components/form-field';
import { useId } from 'react';

interface PickProps {
  label: string;
  /** An empty value in the first option stands for no choice. */
  options: readonly { value: string; label: string }[];
  value: string;
  onChange(value: string): void;
}

/** A choice from a list with the browser's own control: Cloudscape's is a thirtieth of a page's size limit. */
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
