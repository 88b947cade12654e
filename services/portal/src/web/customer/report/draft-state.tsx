import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/use-words.ts';
import type { Saving } from './draft-saver.ts';
import { reportWords } from './words/index.ts';

/** Shows whether the typed text is saved. */
export function DraftState({ saving }: { saving: Saving }) {
  const t = useWords(reportWords).draft;
  const format = useFormat();
  switch (saving.is) {
    case 'saving':
      return <StatusIndicator type="in-progress">{t.saving}</StatusIndicator>;
    case 'saved':
      return <StatusIndicator type="success">{t.saved(format.clock(saving.at))}</StatusIndicator>;
    case 'not-saved':
      return <StatusIndicator type="warning">{t.notSaved}</StatusIndicator>;
    default:
      return null;
  }
}

/** Another window saved this report in the meantime; the user chooses one of the two versions. */
export function DraftConflict({ onResolve }: { onResolve(whose: 'theirs' | 'mine'): Promise<void> }) {
  const t = useWords(reportWords).draft.conflict;
  return (
    <Alert
      type="warning"
      header={t.title}
      action={
        <SpaceBetween size="xs" direction="horizontal">
          <Button onClick={() => void onResolve('theirs')}>{t.theirs}</Button>
          <Button onClick={() => void onResolve('mine')}>{t.mine}</Button>
        </SpaceBetween>
      }
    >
      {t.text}
    </Alert>
  );
}
