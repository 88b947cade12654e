import type { Flag } from '@claimstream/api-contract/fraud/flag';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

const types: Record<Flag['state'], StatusIndicatorProps.Type> = {
  open: 'warning',
  referred: 'warning',
  confirmed: 'error',
  refused: 'error',
  clear: 'success',
  pending: 'pending',
};

export function FlagState({ state }: { state: Flag['state'] }) {
  const { flagStates } = useWords(deskWords);
  return <StatusIndicator type={types[state]}>{flagStates[state]}</StatusIndicator>;
}
