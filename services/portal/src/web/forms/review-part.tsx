import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { formWords } from './words/index.ts';

interface ReviewPartProps {
  title: string;
  /** Goes back to the step that contains this part. */
  change(): void;
  children: ReactNode;
}

/** A part of a form in the review before it is sent. */
export function ReviewPart({ title, change, children }: ReviewPartProps) {
  const t = useWords(formWords).wizard;
  const button = (
    <Button onClick={change} ariaLabel={t.changePart(title)}>
      {t.change}
    </Button>
  );
  return (
    <Container
      header={
        <Header variant="h2" actions={button}>
          {title}
        </Header>
      }
    >
      {children}
    </Container>
  );
}
