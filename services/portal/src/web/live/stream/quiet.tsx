import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { config } from '../../config.ts';
import { useWords } from '../../words/use-words.ts';
import { liveWords } from '../words/index.ts';

/** Shown until the first event arrives. */
export function Quiet() {
  const t = useWords(liveWords);
  return (
    <Box textAlign="center" padding={{ vertical: 'xxl' }}>
      <SpaceBetween size="xs">
        <Box variant="h2">{t.quiet}</Box>
        <Box color="text-body-secondary">{t.quietHint}</Box>
        {config().links && (
          <Box color="text-body-secondary">
            {t.quietCommand} <Box variant="code">npm run journey</Box>
          </Box>
        )}
      </SpaceBetween>
    </Box>
  );
}
