import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { useSession } from '../../session/session.ts';
import { type ClaimChange, changesOf, mustBeSeen } from './claim-changes.ts';

/** Milliseconds between two readings while the page is visible. */
const interval = 4_000;

export interface ReadClaim {
  claim: StaffClaim;
  /** What somebody else changed since whoever looks began to; a decision is about the claim as it was before. */
  changes: readonly ClaimChange[];
  /** The version that whoever looks has seen. */
  seenVersion: number;
  /** Whoever looks has seen the changes. */
  acknowledge(): void;
}

/** One claim for staff, read again and again. `own`: it is the reader's own, which they see as any customer does. */
export function useClaim(claimId: string) {
  const session = useSession();
  const { data, error, refetch } = useRead<typeof showClaim>(
    'GET /claims/{claimId}',
    { path: { claimId } },
    { refetchInterval: interval },
  );
  const [read, setRead] = useState<StaffClaim>();
  const claim = data?.view === 'staff' ? data : undefined;
  const reader = session.state === 'signed-out' ? '' : session.sub;
  const isNews = claim && read && mustBeSeen(read, claim, reader);
  if (claim && claim.version !== read?.version && !isNews) setRead(claim);

  const shown: ReadClaim | undefined = claim && {
    claim,
    changes: isNews ? changesOf(read, claim) : [],
    seenVersion: isNews ? read.version : claim.version,
    acknowledge: () => setRead(claim),
  };
  return { shown, own: data?.view === 'customer', error, refetch };
}
