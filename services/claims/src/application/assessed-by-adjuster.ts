import type { Decision } from '@claimstream/api-contract/claims/decision';

/**
 * The part of an approval that the event carries. It leaves out the valuation's reference, the lienholder's name and the estimate's lines: they may
 * name people.
 */
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
