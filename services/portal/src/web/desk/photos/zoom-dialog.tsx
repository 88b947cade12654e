import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

/** A picture as large as the window, or larger. */
export default function ZoomDialog({ title, url, onClose }: { title: string; url: string; onClose(): void }) {
  const { photos: t } = useWords(deskWords);
  const { close } = useWords(layoutWords);
  const [large, enlarge] = useState(false);
  return (
    <Modal
      visible
      size="max"
      header={title}
      closeAriaLabel={close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button onClick={() => enlarge(!large)} iconName={large ? 'zoom-to-fit' : 'zoom-in'}>
              {large ? t.fit : t.larger}
            </Button>
            <Button variant="primary" onClick={onClose}>
              {close}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={large ? 'desk-zoom desk-zoom-large' : 'desk-zoom'} tabIndex={0} aria-label={title}>
        <img src={url} alt={title} />
      </section>
    </Modal>
  );
}
