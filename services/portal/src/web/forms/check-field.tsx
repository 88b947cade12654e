import './forms.css';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import type { FieldProps } from './field-frame.tsx';

/** A statement to agree to, as the browser's own checkbox: Cloudscape's does not fit beside a form. */
export function CheckField({ name, label, hint }: Omit<FieldProps, 'optional'>) {
  const { field } = useController({ name });
  const hintId = useId();
  return (
    <div className="check-field">
      <label>
        <input
          ref={field.ref}
          type="checkbox"
          name={name}
          checked={field.value === true}
          aria-describedby={hint ? hintId : undefined}
          onChange={({ target }) => field.onChange(target.checked)}
          onBlur={field.onBlur}
        />
        {label}
      </label>
      {hint && <small id={hintId}>{hint}</small>}
    </div>
  );
}
