import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { useWords } from '../../words/use-words.ts';
import { emptyEntries, type LossForm } from './loss-form.ts';
import { reportWords } from './words/index.ts';

interface EntryListProps {
  name: 'vehicles' | 'injuries' | 'witnesses';
  children(at: string): ReactNode;
}

const MOST = { vehicles: 10, injuries: 20, witnesses: 20 };

/** A list of like entries. To remove the last one, the user changes the answer above the list. */
export function EntryList({ name, children }: EntryListProps) {
  const t = useWords(reportWords).others;
  const { control } = useFormContext<LossForm>();
  const { fields, append, remove } = useFieldArray({ control, name });
  return (
    <SpaceBetween size="l">
      {fields.map(({ id }, index) => (
        <fieldset key={id} className="entry">
          {fields.length > 1 && <legend>{t[name].numbered(index + 1)}</legend>}
          <SpaceBetween size="m">
            {children(`${name}.${index}`)}
            {fields.length > 1 && (
              <Button onClick={() => remove(index)} ariaLabel={t.removeNumbered(t[name].numbered(index + 1))}>
                {t.remove}
              </Button>
            )}
          </SpaceBetween>
        </fieldset>
      ))}
      {fields.length < MOST[name] && (
        <Button iconName="add-plus" onClick={() => append(emptyEntries[name]() as never)}>
          {t[name].add}
        </Button>
      )}
    </SpaceBetween>
  );
}
