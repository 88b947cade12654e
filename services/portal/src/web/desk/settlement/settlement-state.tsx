import type { StaffSettlement } from '@claimstream/api-contract/settlement/settlement-views';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

const types: Record<StaffSettlement['state'], StatusIndicatorProps.Type> = {
  'awaiting-approval': 'pending',
  paying: 'in-progress',
  paid: 'success',
  'nothing-payable': 'info',
  'payment-failed': 'error',
  'payment-returned': 'warning',
  declined: 'warning',
  released: 'stopped',
  'awaiting-earlier': 'pending',
};

export function SettlementState({ state }: { state: StaffSettlement['state'] }) {
  const { settlement: t } = useWords(deskWords);
  return <StatusIndicator type={types[state]}>{t.states[state]}</StatusIndicator>;
}
