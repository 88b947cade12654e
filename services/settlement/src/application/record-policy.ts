import type { Erasures } from '@claimstream/lambda-kit';
import { Policy } from '../domain/settlement.ts';
import type { ClaimRecords } from '../store/claim-records.ts';
import type { Settlements } from '../store/settlements.ts';
import { paymentsKept } from './erase-customer.ts';

/**
 * Stores the terms of a policy, to settle claims by them. It reads the tombstone after the write, because an erasure leaves it before it
 * erases: terms that came late are erased like the rest.
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
