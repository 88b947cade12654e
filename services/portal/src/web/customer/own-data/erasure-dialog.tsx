import type { Erasure } from '@claimstream/api-contract/customer/own-data';
import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import { KeptList } from './kept-list.tsx';
import { ownDataWords } from './words/index.ts';

interface ErasureDialogProps {
  visible: boolean;
  erasure: Erasure;
  /** The erasure would end the cover of a policy. */
  endsCover: boolean;
  loading: boolean;
  onCancel: () => void;
  onConfirm: () => void;
}

/** Asks for confirmation, listing what ends, what is kept and until when. */
export function ErasureDialog({ visible, erasure, endsCover, loading, onCancel, onConfirm }: ErasureDialogProps) {
  const t = useWords(ownDataWords);
  const { close } = useWords(layoutWords);
  return (
    <Modal
      visible={visible}
      header={t.dialog.title}
      closeAriaLabel={close}
      onDismiss={onCancel}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onCancel}>
              {t.dialog.cancel}
            </Button>
            <Button variant="primary" loading={loading} onClick={onConfirm}>
              {endsCover ? t.dialog.confirmWithCover : t.dialog.confirm}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {endsCover && <Alert type="warning">{t.dialog.endsCover}</Alert>}
        <div>{t.dialog.text}</div>
        <KeptList kept={erasure.kept} />
      </SpaceBetween>
    </Modal>
  );
}
