import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { layoutWords } from './words/index.ts';

/** Keeps a page that fails from taking the frame with it. */
export class PageBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { failed, tryAgain } = useWords(layoutWords);
  return (
    <Alert type="error" header={failed.title} action={<Button onClick={() => location.reload()}>{tryAgain}</Button>}>
      {failed.pageBroke}
    </Alert>
  );
}
