import RadioGroup, { type RadioGroupProps } from '@cloudscape-design/components/radio-group';
import { FieldFrame, type FieldProps } from './field-frame.tsx';

/** A choice from a few, all of them visible. */
export function RadioField({ items, ...frame }: FieldProps & { items: RadioGroupProps['items'] }) {
  return (
    <FieldFrame {...frame}>
      {(field) => (
        <RadioGroup
          ref={field.ref}
          name={field.name}
          value={field.value || null}
          items={items}
          onChange={({ detail }) => field.onChange(detail.value)}
        />
      )}
    </FieldFrame>
  );
}
