import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import type { ConnectionState } from './connection.ts';

const types = { connecting: 'in-progress', online: 'success', offline: 'error' } as const;

/** Shows whether the page is up to date; screen readers announce changes. */
export function ConnectionLine({ state }: { state: ConnectionState }) {
  const { live } = useWords(layoutWords);
  return (
    <div role="status">
      <StatusIndicator type={types[state]}>{live[state]}</StatusIndicator>
    </div>
  );
}
