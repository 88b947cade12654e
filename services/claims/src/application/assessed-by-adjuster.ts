import type { Decision } from '@claimstream/api-contract/claims/decision';

/** What the event says of an approval: not the reference of a valuation, the lienholder's name and the lines of an estimate, which may name people. */
export function assessedByAdjuster({
  severity,
  estimateCents,
  valuation,
  lienholder,
}: Extract<Decision, { decision: 'approve' }>) {
  const { reference: _reference, ...valued } = valuation ?? {};
  const { name: _name, ...owed } = lienholder ?? {};
  return {
    severity,
    estimateCents,
    ...(valuation && { valuation: valued as Omit<typeof valuation, 'reference'> }),
    ...(lienholder && { lienholder: owed as Omit<typeof lienholder, 'name'> }),
  };
}
