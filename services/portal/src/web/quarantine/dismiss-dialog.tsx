import type { dismissMessage } from '@claimstream/api-contract/partners/dismiss-message';
import { Dismissing } from '@claimstream/api-contract/partners/dismissal';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FormProvider } from 'react-hook-form';
import { useSend } from '../api/use-api.ts';
import { LongTextField } from '../forms/long-text-field.tsx';
import { useSchemaForm } from '../forms/use-schema-form.ts';
import { Failure } from '../layout/failure.tsx';
import { layoutWords } from '../layout/words/index.ts';
import { useWords } from '../words/use-words.ts';
import type { Message } from './waiting-table.tsx';
import { quarantineWords } from './words/index.ts';

interface DismissDialogProps {
  message: Message;
  onCancel(): void;
  onDone(): void;
}

/** Asks why a message needs no action, and dismisses it. */
export function DismissDialog({ message: { quarantineId }, onCancel, onDone }: DismissDialogProps) {
  const t = useWords(quarantineWords);
  const { close } = useWords(layoutWords);
  const form = useSchemaForm<{ note: string }>(Dismissing, { note: '' });
  const {
    mutate: send,
    error,
    isPending,
  } = useSend<typeof dismissMessage>('POST /quarantine/{quarantineId}/dismiss', [
    'GET /quarantine',
    'GET /quarantine/dismissed',
  ]);
  const dismiss = form.handleSubmit((body) => send({ path: { quarantineId }, body }, { onSuccess: onDone }));
  return (
    <Modal visible header={t.dialog.title} closeAriaLabel={close} onDismiss={onCancel}>
      <FormProvider {...form}>
        <form onSubmit={dismiss} noValidate>
          <SpaceBetween size="m">
            <div>{t.dialog.text}</div>
            <LongTextField name="note" label={t.dialog.note} hint={t.dialog.noteHint} rows={3} />
            <Failure error={error} problems={t.problems} />
            <Box float="right">
              <SpaceBetween direction="horizontal" size="xs">
                <Button variant="link" formAction="none" onClick={onCancel}>
                  {t.dialog.cancel}
                </Button>
                <Button variant="primary" formAction="submit" loading={isPending}>
                  {t.dialog.submit}
                </Button>
              </SpaceBetween>
            </Box>
          </SpaceBetween>
        </form>
      </FormProvider>
    </Modal>
  );
}
