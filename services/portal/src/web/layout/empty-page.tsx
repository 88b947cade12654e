import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';

/** A page without content yet: why, and how it gets some. */
export function EmptyPage({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{title}</Header>
      <Container>
        <Box textAlign="center" padding={{ vertical: 'xl' }}>
          <SpaceBetween size="m">
            <Box variant="p">{text}</Box>
            {children}
          </SpaceBetween>
        </Box>
      </Container>
    </SpaceBetween>
  );
}
