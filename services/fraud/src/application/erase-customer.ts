import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { createEvent, type fields } from '@claimstream/events-schema';
import type { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerDataErasedByFraud } from '@claimstream/events-schema/fraud/customer-data-erased-by-fraud';
import type { Erasure, Erasures, Handle } from '@claimstream/lambda-kit';
import type { Check } from '../domain/check.ts';
import type { Facts } from '../domain/facts.ts';
import { isConfirmed } from '../domain/flag.ts';
import { awaitsInvestigator } from '../domain/weights.ts';
import type { CustomerFacts } from '../store/customer-facts.ts';

type Stored = Pick<CustomerFacts, 'checks' | 'eraseCustomer'>;

/** Confirmed fraud and open cases are not erased at the request of the person they are about. */
const isSuspect = (check: Check): boolean => isConfirmed(check) || awaitsInvestigator(check);

/**
 * Erases the facts for checking sign-up documents (names, birth date, licence, SSN, VIN and plate as hashes) and the checks themselves. Checks
 * of claims belong to files that are kept; if a person confirmed fraud, or an investigator has a case, fingerprints and checks are kept, too.
 */
export function eraseCustomer(
  erasures: Pick<Erasures, 'begin' | 'answer'>,
  facts: Stored,
): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId, policyIds, claims } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    const ours = await eraseFacts(facts, begun.item, policyIds);
    const kept: fields.Kept[] = claims.map(({ until, why }) => ({ what: 'claim-checks', until, why }));
    if (ours) kept.push({ what: 'fingerprints', ...ours }, { what: 'checks', ...ours });
    const erased = ours ? [] : (['checks', 'fingerprints'] as const);
    const answer = { customerId, service: 'fraud' as const, erased: [...erased], kept: longestKept(kept) };
    await erasures.answer(begun, createEvent(CustomerDataErasedByFraud, answer, context));
  };
}

/**
 * Returns whether the customer of a fact is erased, and then erases the fact like the rest. Facts about a claim are kept with its
 * file.
 */
export type EraseLate = (fact: Facts) => Promise<boolean>;

export function eraseLate(erasures: Pick<Erasures, 'find'>, facts: Stored): EraseLate {
  return async ({ customer, policy }) => {
    const about = customer ?? policy;
    const erasure = about && (await erasures.find(about.customerId));
    if (erasure) await eraseFacts(facts, erasure.item, policy ? [policy.policyId] : []);
    return erasure !== undefined;
  };
}

/** @returns until when checks and fingerprints are kept, and why; undefined if they are not */
async function eraseFacts(
  facts: Stored,
  { customerId, requestedAt }: Pick<Erasure, 'customerId' | 'requestedAt'>,
  policyIds: readonly string[],
) {
  const checks = await facts.checks(customerId);
  const kept = checks.some(isSuspect) ? claimFileKept(undefined, requestedAt) : undefined;
  await facts.eraseCustomer(customerId, policyIds, checks, kept?.until);
  return kept;
}

/** Erases the check of a claim, its loss and its photo's hashes with the claim's file. */
export function eraseClaim(facts: Pick<CustomerFacts, 'eraseClaim'>): Handle<typeof ClaimFileErased> {
  return ({ data: { claimId, customerId } }) => facts.eraseClaim(customerId, claimId);
}
