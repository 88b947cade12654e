import './forms.css';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import type { ReactNode } from 'react';

interface StepSectionProps {
  title?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** A framed group of a step's fields. */
export function StepSection({ title, actions, children }: StepSectionProps) {
  const header = title && (
    <Header variant="h2" actions={actions}>
      {title}
    </Header>
  );
  return (
    <Container header={header}>
      <div className="form-column">{children}</div>
    </Container>
  );
}
