import type { ClaimClock } from '@claimstream/api-contract/claims/clocks';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../words/use-words.ts';
import { deadlineWords } from './words/index.ts';

const looks: Record<ClaimClock['status'], StatusIndicatorProps.Type> = {
  running: 'in-progress',
  met: 'success',
  extended: 'info',
  late: 'warning',
  breached: 'error',
};

/** The status of a deadline. */
export function ClockStatus({ status }: { status: ClaimClock['status'] }) {
  const t = useWords(deadlineWords);
  return <StatusIndicator type={looks[status]}>{t.statuses[status]}</StatusIndicator>;
}
