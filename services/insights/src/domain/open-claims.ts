import { type OpenClaims, openClaimStates } from '@claimstream/api-contract/insights/open-claims';
import { type ClaimProgress, openedAt, openState } from './claim-progress.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Ages in days at which the next span begins. */
const LIMITS = [0, 1, 3, 7, 30];
const ages = LIMITS.map((fromDays, index) => ({ fromDays, toDays: LIMITS[index + 1] ?? null }));

/** Counts open claims by state and age. */
export function openClaims(claims: readonly ClaimProgress[], now: Date): OpenClaims {
  const open = claims
    .map((claim) => ({ state: openState(claim), age: ageOf(claim, now) }))
    .filter(({ state }) => state);
  const byState = openClaimStates.map((state) => {
    const inState = open.filter((claim) => claim.state === state);
    return {
      state,
      count: inState.length,
      byAge: ages.map((_, age) => inState.filter((claim) => claim.age === age).length),
    };
  });
  return { asOf: now.toISOString(), total: open.length, ages, byState };
}

/** Index of the span of a claim's age. A future date, from a clock that is ahead, counts as new. */
function ageOf(claim: ClaimProgress, now: Date): number {
  const days = Math.max(0, now.getTime() - openedAt(claim).getTime()) / DAY_MS;
  return LIMITS.findLastIndex((limit) => days >= limit);
}
