import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';
import { DevelopersLink } from '../developers/developers-link.tsx';
import { useWords } from '../words/use-words.ts';
import { accountWords } from './words/index.ts';

/** Explains the portal beside the sign-in; newcomers begin here. */
export function Welcome() {
  const { welcome } = useWords(accountWords);
  const go = useNavigate();
  return (
    <SpaceBetween size="l">
      <Box variant="h1" fontSize="display-l" fontWeight="bold">
        {welcome.title}
      </Box>
      <ol className="welcome-steps">
        {welcome.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Button
        variant="primary"
        href="/sign-up"
        onFollow={(event) => {
          event.preventDefault();
          go('/sign-up');
        }}
      >
        {welcome.start}
      </Button>
      <DevelopersLink />
    </SpaceBetween>
  );
}
