import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { useWords } from '../words/use-words.ts';
import { layoutWords } from './words/index.ts';

function MessagePage({ title, text }: { title: string; text: string }) {
  const { notFound } = useWords(layoutWords);
  const go = useNavigate();
  return (
    <Box textAlign="center" padding={{ vertical: 'xxxl' }}>
      <SpaceBetween size="m">
        <Box variant="h1">{title}</Box>
        <Box variant="p">{text}</Box>
        <Button onClick={() => go('/')}>{notFound.home}</Button>
      </SpaceBetween>
    </Box>
  );
}

export const NotFound = () => <MessagePage {...useWords(layoutWords).notFound} />;
export const Forbidden = () => <MessagePage {...useWords(layoutWords).forbidden} />;
