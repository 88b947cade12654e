import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';
import { useWords } from '../words/use-words.ts';
import { layoutWords } from './words/index.ts';

/** Shown while a page loads. */
export function Loading() {
  const t = useWords(layoutWords);
  return (
    <Box textAlign="center" padding="xxxl">
      <Spinner size="large" /> {t.loading}
    </Box>
  );
}
