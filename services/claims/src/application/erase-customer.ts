import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import { createEvent } from '@claimstream/events-schema';
import { CustomerDataErasedByClaims } from '@claimstream/events-schema/claims/customer-data-erased-by-claims';
import type { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import type { Erasures, Handle } from '@claimstream/lambda-kit';
import { fileKept } from '../domain/file-kept.ts';
import type { ClockFiles } from '../store/clock-files.ts';
import type { ErasedFiles } from '../store/erased-files.ts';

type Stores = {
  erasures: Pick<Erasures, 'begin' | 'answer'>;
  files: Pick<ErasedFiles, 'claimsOf' | 'eraseRest' | 'dueOn'>;
  clocks: Pick<ClockFiles, 'get'>;
};

/** Erases the drafts, and the policy data without a claim. The files of claims stay until their retention ends, when a sweep erases them. */
export function eraseCustomer({ erasures, files, clocks }: Stores): Handle<typeof CustomerErasureRequested> {
  return async (event, context) => {
    const { customerId, policyIds, claims } = event.data;
    const begun = await erasures.begin(event);
    if (!begun) return;
    const now = new Date(event.metadata.occurredAt);
    const known = await files.claimsOf(customerId);
    const claimIds = [...new Set([...claims, ...known].map(({ claimId }) => claimId))];
    const kept = await Promise.all(
      claimIds.map(async (claimId) => {
        const { until, why } = fileKept((await clocks.get(claimId))?.item, now);
        return { claimId, until, why };
      }),
    );
    const used = new Set<string>(known.map(({ policyId }) => policyId));
    await files.eraseRest(
      customerId,
      policyIds.filter((policyId) => !used.has(policyId)),
    );
    const told = longestKept(kept.map(({ until, why }) => ({ what: 'claims' as const, until, why })));
    const answer = { customerId, service: 'claims' as const, erased: ['drafts' as const], kept: told };
    const first = kept.map(({ until }) => until).sort()[0];
    await erasures.answer(
      { ...begun, item: { ...begun.item, claims: kept } },
      createEvent(CustomerDataErasedByClaims, answer, context),
      files.dueOn(customerId, first),
    );
  };
}
