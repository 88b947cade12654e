import { claimFileKept } from '@claimstream/api-contract/claims/retention';
import { longestKept } from '@claimstream/api-contract/customer/longest-kept';
import type { erasureObstacles } from '@claimstream/api-contract/customer/own-data';
import type { fields } from '@claimstream/events-schema';
import { dayIn } from '@claimstream/lambda-kit/local-day';
import type { OwnClaim } from '../domain/own-claim.ts';
import { policiesKept, refusedApplicationKept } from '../domain/retention.ts';
import { timeZoneOf } from '../domain/states.ts';
import { coverEndedOn } from '../domain/total-losses.ts';
import type { ApplicationRecord, PolicyRecord } from '../store/customers.ts';

export interface Held {
  application: ApplicationRecord | undefined;
  policies: readonly PolicyRecord[];
  claims: readonly OwnClaim[];
}

export interface ErasurePlan {
  obstacles: (typeof erasureObstacles)[number][];
  kept: fields.Kept[];
  claims: { claimId: string; until: string; why: string }[];
  /** Policies whose cover would end. */
  inForce: PolicyRecord[];
  /** Today, in the customer's time zone. */
  today: string;
}

/** Kinds of data that belong to the file of a claim, in every service. */
const ofClaimFile = ['claims', 'claim-photos', 'claim-checks', 'payments'] as const;

/** The obstacles to an erasure now, and the data that it would keep. */
export function planErasure({ application, policies, claims }: Held, now: Date): ErasurePlan {
  const state = application?.application.address.state;
  const today = dayIn(state ? timeZoneOf(state) : 'UTC', now);
  const inForce = policies.filter((policy) => (endOf(policy) ?? policy.effectiveUntil) >= today && !endOf(policy));
  const files = claims.map(({ claimId, open, at }) => ({
    claimId,
    ...claimFileKept(state, open ? today : at.slice(0, 10)),
  }));
  return {
    obstacles: [
      ...(claims.some(({ open }) => open) ? (['CLAIMS_OPEN'] as const) : []),
      ...(application?.state === 'submitted' ? (['APPLICATION_PENDING'] as const) : []),
      ...(inForce.length > 0 ? (['POLICIES_IN_FORCE'] as const) : []),
    ],
    kept: longestKept([
      ...recordsKept(application, policies, today),
      ...files.flatMap(({ until, why }) => ofClaimFile.map((what) => ({ what, until, why }))),
    ]),
    claims: files,
    inForce,
    today,
  };
}

/** The data that this service itself keeps. */
export function recordsKept(
  application: ApplicationRecord | undefined,
  policies: readonly PolicyRecord[],
  today: string,
): fields.Kept[] {
  if (!application) return [];
  const { state } = application.application.address;
  if (policies.length === 0) {
    const kept = refusedApplicationKept(state, application.submittedAt.slice(0, 10));
    return kept ? [{ what: 'application', ...kept }] : [];
  }
  const ends = policies.map(
    (policy) => endOf(policy) ?? (policy.effectiveUntil < today ? policy.effectiveUntil : today),
  );
  const kept = policiesKept(state, ends.sort().at(-1)!);
  return [
    { what: 'policies', ...kept },
    { what: 'application', ...kept },
  ];
}

/** The day on which cover ended before its term did. */
const endOf = ({ endedOn, losses = [] }: PolicyRecord): string | undefined => endedOn ?? coverEndedOn(losses);
