import type { EstimateItem } from '@claimstream/api-contract/claims/estimate-items';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { MoneyField } from '../../forms/number-field.tsx';
import { useWords } from '../../words/use-words.ts';
import { ItemFields } from './item-fields.tsx';
import { emptyItem, type ItemValues, itemsTyped } from './item-values.ts';
import { estimateWords } from './words/index.ts';

interface EstimateFieldProps {
  label: string;
  hint: string;
  /** Lines on file, with which the form begins. */
  onFile?: readonly EstimateItem[];
}

/** The estimate as one amount, or as lines with their sum. */
export function EstimateField({ onFile = [], ...frame }: EstimateFieldProps) {
  const t = useWords(estimateWords);
  const { setValue, getValues } = useFormContext();
  const [opened, open] = useState(false);
  const items = (useWatch({ name: 'estimateItems' }) ?? []) as ItemValues[];
  if (items.length > 0) return <ItemFields justOpened={opened} />;
  return (
    <SpaceBetween size="xs">
      <MoneyField name="estimateCents" {...frame} optional />
      <Button
        formAction="none"
        onClick={() => {
          open(true);
          const first = { ...emptyItem, cents: getValues('estimateCents') };
          setValue('estimateItems', onFile.length > 0 ? itemsTyped(onFile) : [first]);
        }}
      >
        {t.open}
      </Button>
    </SpaceBetween>
  );
}
