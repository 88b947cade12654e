import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { FormProvider } from 'react-hook-form';
import type * as z from 'zod';
import { dropForm, keepForm, keptForm } from '../forms/kept-forms.ts';
import { LongTextField } from '../forms/long-text-field.tsx';
import { showServerFaults } from '../forms/server-faults.ts';
import { useSchemaForm } from '../forms/use-schema-form.ts';
import { Failure } from '../layout/failure.tsx';
import { useWords } from '../words/use-words.ts';
import { deskWords } from './words/index.ts';

interface Props {
  /** Key under which the typed text is kept while its author looks at another page. */
  name: string;
  field: 'reason' | 'note' | 'text';
  schema: z.ZodType;
  label: string;
  hint: string;
  submit: string;
  error: unknown;
  send(text: string): Promise<unknown>;
}
type Typed = Record<string, string>;

/** One text field with a button, e.g. for a reason. */
export function NoteForm({ name, field, schema, label, hint, submit, error, send }: Props) {
  const { problems } = useWords(deskWords);
  const nothing = { [field]: '' };
  const form = useSchemaForm<Typed>(schema as never, keptForm<Typed>(name) ?? nothing);
  useEffect(() => () => keepForm(name, form.getValues()), [name, form]);

  async function save(typed: Typed) {
    try {
      await send(typed[field] ?? '');
      form.reset(nothing);
      dropForm(name);
    } catch (failure) {
      showServerFaults(failure, form); // faults of no field are shown as `error`
    }
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(save)} noValidate>
        <SpaceBetween size="s">
          <LongTextField name={field} label={label} hint={hint} rows={2} />
          <Failure error={error} problems={problems} />
          <Button formAction="submit" loading={form.formState.isSubmitting}>
            {submit}
          </Button>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
