import type { ClaimFact, Evidence, KnownLoss, PolicyFact } from './facts.ts';
import { type Finding, review } from './finding.ts';

type DamageReading = Extract<Evidence['reading'], { kind: 'damage' }>;

/** A loss within this many days of binding counts. Our own limit. */
const EARLY_DAYS = 14;
/** This many claims in this many months count. Our own limits. */
const MANY_CLAIMS = 3;
const IN_MONTHS = 12;

/** The signs in the history of the claim, whatever its photo shows. */
export function checkLoss(claim: ClaimFact, policy: PolicyFact, losses: readonly KnownLoss[]): Finding[] {
  const findings: Finding[] = [];
  const daysInForce = (Date.parse(claim.lossDate) - Date.parse(policy.effectiveFrom)) / 86_400_000;
  if (daysInForce <= EARLY_DAYS) findings.push(review('EARLY_LOSS'));
  const since = monthsBefore(claim.lossDate, IN_MONTHS);
  const recent = losses.filter(({ lossDate }) => lossDate > since && lossDate <= claim.lossDate);
  const claims = new Set([claim.claimId, ...recent.map(({ claimId }) => claimId)]);
  if (claims.size >= MANY_CLAIMS) findings.push(review('THIRD_CLAIM'));
  return findings;
}

/** The signs in the photo's file and in the model's reading, against the day of the loss. */
export function checkPhoto({ takenOn, noDamage }: DamageReading, { lossDate }: ClaimFact): Finding[] {
  return [
    ...(takenOn && takenOn < lossDate ? [review('PHOTO_OLDER_THAN_LOSS')] : []),
    ...(noDamage ? [review('NO_DAMAGE_SEEN')] : []),
  ];
}

/** The same day this many months earlier, or the last day of a month without such a day. */
function monthsBefore(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
