import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useEffect } from 'react';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { MoneyField } from '../../forms/number-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import { Pick } from '../pick.tsx';
import { emptyItem, type ItemValues, sumTyped } from './item-values.ts';
import { estimateWords } from './words/index.ts';

const MOST = 50;

interface Typed {
  estimateCents?: number;
  estimateItems: ItemValues[];
}

/** The lines of an estimate and their sum. Once the last line is removed, the estimate is one amount again. */
export function ItemFields({ justOpened }: { justOpened: boolean }) {
  const t = useWords(estimateWords);
  const { money, number } = useFormat();
  const { watch, setValue, setFocus, formState } = useFormContext<Typed>();
  const { fields, append, remove } = useFieldArray<Typed>({ name: 'estimateItems' });
  const items = watch('estimateItems');
  const { estimateItems: ofLines, estimateCents: ofSum } = formState.errors;
  const fault = ofLines?.root?.message ?? ofLines?.message ?? ofSum?.message;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, since the pressed button is gone
  useEffect(() => {
    if (justOpened) setFocus('estimateItems.0.description');
  }, []);
  const kinds = Object.entries(t.kinds).map(([value, label]) => ({ value, label }));
  return (
    <section aria-label={t.title}>
      <SpaceBetween size="m">
        <Box color="text-body-secondary">{t.intro}</Box>
        {fields.map(({ id }, index) => (
          <fieldset key={id} className="entry">
            <legend>{t.line(number(index + 1))}</legend>
            <SpaceBetween size="xs">
              <Pick
                label={t.kind}
                options={kinds}
                value={items[index]?.kind ?? emptyItem.kind}
                onChange={(kind) => setValue(`estimateItems.${index}.kind`, kind as ItemValues['kind'])}
              />
              <TextField name={`estimateItems.${index}.description`} label={t.description} optional />
              <MoneyField name={`estimateItems.${index}.cents`} label={t.amount} />
              <Button
                formAction="none"
                ariaLabel={`${t.remove}: ${t.line(number(index + 1))}`}
                onClick={() => remove(index)}
              >
                {t.remove}
              </Button>
            </SpaceBetween>
          </fieldset>
        ))}
        {fields.length < MOST && (
          <Button iconName="add-plus" formAction="none" onClick={() => append(emptyItem)}>
            {t.add}
          </Button>
        )}
        <div role="status">
          <Box variant="strong">
            {t.sum}: {money(sumTyped(items))}
          </Box>
        </div>
        {fault && <StatusIndicator type="error">{fault}</StatusIndicator>}
      </SpaceBetween>
    </section>
  );
}
