import type { StaffClaim } from '@claimstream/api-contract/claims/claim-views';
import type { showClaim } from '@claimstream/api-contract/claims/show-claim';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { useSession } from '../../session/session.ts';
import { type ClaimChange, changesOf, mustBeSeen } from './claim-changes.ts';

/** Polling interval while the page is visible, in milliseconds. */
const interval = 4_000;

export interface ReadClaim {
  claim: StaffClaim;
  /** Changes by others since the user last looked; a decision is about the claim before them. */
  changes: readonly ClaimChange[];
  /** The version that the user has seen. */
  seenVersion: number;
  /** Marks the changes as seen. */
  acknowledge(): void;
}

/** One claim for staff, polled. `own`: it is the user's own, which they see as any customer does. */
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
