import type { ClaimState } from '@claimstream/api-contract/claims/claim-states';
import Badge, { type BadgeProps } from '@cloudscape-design/components/badge';
import { useWords } from '../../words/use-words.ts';
import { deskWords } from '../words/index.ts';

const colours: Record<ClaimState, BadgeProps['color']> = {
  requested: 'grey',
  accepted: 'grey',
  rejected: 'red',
  review: 'blue',
  assessed: 'green',
  denied: 'red',
  settled: 'green',
  closed: 'grey',
  withdrawn: 'grey',
};

export function ClaimStateBadge({ state }: { state: ClaimState }) {
  const { claimStates } = useWords(deskWords);
  return <Badge color={colours[state]}>{claimStates[state]}</Badge>;
}
