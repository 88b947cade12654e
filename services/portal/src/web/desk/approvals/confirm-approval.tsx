import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import { approvalWords } from './words/index.ts';

interface ConfirmApprovalProps {
  claimNumber: string;
  amount: string;
  busy: boolean;
  onApprove(): void;
  onClose(): void;
}

/** Asks for confirmation before a payment, which cannot be undone. */
export function ConfirmApproval({ claimNumber, amount, busy, onApprove, onClose }: ConfirmApprovalProps) {
  const t = useWords(approvalWords);
  const { close } = useWords(layoutWords);
  return (
    <Modal
      visible
      header={t.confirm.title(amount)}
      closeAriaLabel={close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {t.confirm.cancel}
            </Button>
            <Button variant="primary" loading={busy} onClick={onApprove}>
              {t.confirm.approve}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {t.confirm.text(amount, claimNumber)}
    </Modal>
  );
}
