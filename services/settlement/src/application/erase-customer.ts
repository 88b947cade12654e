import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { createEvent, type fields } from '@claimstream/events-schema';
import type { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedBySettlement } from '@claimstream/events-schema/settlement/customer-data-erased-by-settlement';
import type { Erasure, Erasures, Handle } from '@claimstream/lambda-kit';
import type { ClaimRecords } from '../store/claim-records.ts';
import type { Settlements } from '../store/settlements.ts';

/** Erases the copies of policies, at once if they have no claim. Payments on claims belong to files that are kept. */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  records: Pick<ClaimRecords, 'erasePolicy'>,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId, policyIds, claims } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    const kept = paymentsKept(claims);
    for (const policyId of policyIds) await records.erasePolicy(policyId, kept[0]?.until);
    // The terms of a policy with a claim are kept, too.
    const erased = kept.length > 0 ? [] : ['policies' as const];
    const answer = { customerId, service: 'settlement' as const, erased, kept };
    await erasures.answer(begun, createEvent(CustomerDataErasedBySettlement, answer, context));
  };
}

/** Payments on claims are kept with their files, and so are the terms of the policies. */
export const paymentsKept = (claims: Erasure['claims']): fields.Kept[] =>
  longestKept(claims.map(({ until, why }) => ({ what: 'payments', until, why })));

/** Erases the settlements of a claim with its file. */
export function eraseClaim(
  settlements: Pick<Settlements, 'rounds'>,
  records: Pick<ClaimRecords, 'eraseClaim'>,
): Handle<typeof ClaimFileErased> {
  return async ({ data: { claimId } }) => {
    const { all } = await settlements.rounds(claimId);
    await records.eraseClaim(
      claimId,
      all.map(({ item }) => item),
    );
  };
}
