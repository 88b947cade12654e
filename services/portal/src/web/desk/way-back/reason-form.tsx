import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import type * as z from 'zod';
import { LongTextField } from '../../forms/long-text-field.tsx';
import { showServerFaults } from '../../forms/server-faults.ts';
import { useSchemaForm } from '../../forms/use-schema-form.ts';
import { Failure } from '../../layout/failure.tsx';

interface ReasonFormProps {
  /** Schema of the request with its `reason`. */
  schema: z.ZodType;
  /** Further values of the request, as the schema needs them. */
  besides?: Record<string, unknown>;
  words: { means: string; reason: string; reasonNote: string; submit: string; cancel: string };
  error: Error | null;
  problems: Record<string, string>;
  onSend(reason: string): Promise<void>;
  onEnd(): void;
}

interface Typed {
  reason: string;
}

/** Form for a request that needs only a reason. */
export function ReasonForm({ schema, besides = {}, words, error, problems, onSend, onEnd }: ReasonFormProps) {
  const form = useSchemaForm<Typed>(schema, { ...besides, reason: '' });
  async function submit({ reason }: Typed) {
    try {
      await onSend(reason);
      onEnd();
    } catch (failure) {
      showServerFaults(failure, form); // shown as `error`
    }
  }
  return (
    <FormProvider {...form}>
      <form onSubmit={form.handleSubmit(submit)} noValidate>
        <SpaceBetween size="m">
          <Box color="text-body-secondary">{words.means}</Box>
          <LongTextField name="reason" label={words.reason} hint={words.reasonNote} rows={3} />
          <Failure error={error} problems={problems} />
          <SpaceBetween size="xs" direction="horizontal">
            <Button variant="primary" formAction="submit" loading={form.formState.isSubmitting}>
              {words.submit}
            </Button>
            <Button variant="link" formAction="none" onClick={onEnd}>
              {words.cancel}
            </Button>
          </SpaceBetween>
        </SpaceBetween>
      </form>
    </FormProvider>
  );
}
