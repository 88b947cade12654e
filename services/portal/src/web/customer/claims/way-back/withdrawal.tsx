import type { withdrawClaim } from '@claimstream/api-contract/claims/withdraw-claim';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useSend } from '../../../api/use-api.ts';
import { announce } from '../../../layout/announcements.ts';
import { Failure } from '../../../layout/failure.tsx';
import { layoutWords } from '../../../layout/words/index.ts';
import { useWords } from '../../../words/use-words.ts';
import { wayBackWords } from './words/index.ts';

/** Withdraws a claim for its customer, after a dialog for confirmation. */
export function Withdrawal({ claimId }: { claimId: string }) {
  const { withdraw: t, problems } = useWords(wayBackWords);
  const { close } = useWords(layoutWords);
  const [asking, ask] = useState(false);
  const {
    mutateAsync: send,
    error,
    isPending,
  } = useSend<typeof withdrawClaim>('POST /claims/{claimId}/withdrawal', ['GET /claims/{claimId}', 'GET /claims']);

  async function withdraw() {
    try {
      await send({ path: { claimId }, body: {} });
      announce({ id: `withdrawn ${claimId}`, type: 'success', content: t.done });
    } catch {
      // shown as `error`
    } finally {
      ask(false);
    }
  }

  return (
    <SpaceBetween size="s">
      <Failure error={error} problems={problems} />
      <Button onClick={() => ask(true)}>{t.open}</Button>
      <Modal
        visible={asking}
        header={t.title}
        closeAriaLabel={close}
        onDismiss={() => ask(false)}
        footer={
          <Box float="right">
            <SpaceBetween direction="horizontal" size="xs">
              <Button variant="link" onClick={() => ask(false)}>
                {t.cancel}
              </Button>
              <Button variant="primary" loading={isPending} onClick={() => void withdraw()}>
                {t.confirm}
              </Button>
            </SpaceBetween>
          </Box>
        }
      >
        {t.text}
      </Modal>
    </SpaceBetween>
  );
}
