import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { PageLink } from '../../layout/page-link.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Customer } from '../use-customer.ts';
import { customerWords } from '../words/index.ts';

type Policy = Customer['policies'][number];

/** A policy in one line: its car and whether it is active. */
export function PolicyLine({ policy: { car, state } }: { policy: Policy }) {
  return (
    <div className="line">
      <PageLink href="/policies">
        {car.make} {car.model}
      </PageLink>
      <Box color="text-body-secondary">{car.plate}</Box>
      <PolicyState state={state} />
    </div>
  );
}

export function PolicyState({ state }: Pick<Policy, 'state'>) {
  const { policyState } = useWords(customerWords);
  return <StatusIndicator type={state === 'active' ? 'success' : 'pending'}>{policyState[state]}</StatusIndicator>;
}
