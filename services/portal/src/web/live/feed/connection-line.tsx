import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { layoutWords } from '../../layout/words/index.ts';
import { useWords } from '../../words/use-words.ts';
import type { ConnectionState } from './connection.ts';

const types = { connecting: 'in-progress', online: 'success', offline: 'error' } as const;

/** Whether what is seen is up to date; told to screen readers when it changes. */
export function ConnectionLine({ state }: { state: ConnectionState }) {
  const { live } = useWords(layoutWords);
  return (
    <div role="status">
      <StatusIndicator type={types[state]}>{live[state]}</StatusIndicator>
    </div>
  );
}
