import type { Erasures } from '@claimstream/lambda-kit';
import { Policy } from '../domain/settlement.ts';
import type { ClaimRecords } from '../store/claim-records.ts';
import type { Settlements } from '../store/settlements.ts';
import { paymentsKept } from './erase-customer.ts';

/**
 * Keeps the terms of a policy, to settle claims by them. The tombstone is looked at after the write, for an erasure leaves it before it erases:
 * what came late is erased as the rest was.
 */
export function recordPolicy(
  settlements: Pick<Settlements, 'recordPolicy'>,
  erasures: Pick<Erasures, 'find'>,
  records: Pick<ClaimRecords, 'erasePolicy'>,
) {
  return async (issued: Policy): Promise<void> => {
    const policy = Policy.parse(issued);
    await settlements.recordPolicy(policy);
    const erasure = await erasures.find(policy.customerId);
    if (erasure) await records.erasePolicy(policy.policyId, paymentsKept(erasure.item.claims)[0]?.until);
  };
}
