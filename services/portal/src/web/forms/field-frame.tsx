import FormField from '@cloudscape-design/components/form-field';
import type { ReactNode } from 'react';
import { type ControllerRenderProps, useController, useFormContext } from 'react-hook-form';
import { useWords } from '../words/use-words.ts';
import { formWords } from './words/index.ts';

export interface FieldProps {
  /** Path of the value in the form, e.g. `cars.0.vin`. */
  name: string;
  label: string;
  /** Explains the expected value and where to find it. */
  hint?: ReactNode;
  optional?: boolean;
}

interface FieldFrameProps extends FieldProps {
  children(field: ControllerRenderProps): ReactNode;
  secondary?: ReactNode;
  /** Takes the whole width. */
  stretch?: boolean;
}

/** A labelled control of the surrounding form, with its hint and its fault. */
export function FieldFrame({ name, label, hint, optional, children, secondary, stretch }: FieldFrameProps) {
  const t = useWords(formWords);
  const { field, fieldState } = useController({ name });
  const { trigger } = useFormContext();
  // A fault disappears as soon as it is corrected, not when the field is left: the page must not move while the user presses the next
  // button.
  const onChange: typeof field.onChange = (value) => {
    field.onChange(value);
    if (fieldState.error) void trigger(name);
  };
  return (
    <FormField
      label={optional ? <OptionalLabel label={label} optional={t.optional} /> : label}
      description={hint}
      errorText={fieldState.error?.message}
      secondaryControl={secondary}
      stretch={stretch}
      i18nStrings={{ errorIconAriaLabel: t.fault }}
    >
      {children({ ...field, onChange })}
    </FormField>
  );
}

const OptionalLabel = ({ label, optional }: { label: string; optional: string }) => (
  <>
    {label} <i>– {optional}</i>
  </>
);
