import type { Group } from '@claimstream/api-contract';
import { type QueueKind, queueKinds } from './queue-row.ts';

/** Minimum waiting time in whole days. */
export const ages = [1, 3, 7, 14] as const;

/** The filter of the queue. The page's address contains it, so that users can bookmark and share it. */
export interface QueueFilter {
  kind?: QueueKind;
  reason?: string;
  /** Days. */
  age?: number;
  /** Only claims that the user owns. */
  owner?: 'me';
}

/** Whether the claims service has work for members of these groups. */
export const handlesClaims = (groups: readonly Group[]): boolean =>
  groups.includes('adjusters') || groups.includes('supervisors');

/** The kinds of work for members of these groups. Confirmed flags wait for nobody; they are shown on request. */
export function kindsOf(groups: readonly Group[]): readonly QueueKind[] {
  const forAdjusters: readonly QueueKind[] = groups.includes('adjusters') ? ['review', 'exposure'] : [];
  const forSupervisors: readonly QueueKind[] = groups.includes('supervisors') ? ['approval'] : [];
  const forInvestigators: readonly QueueKind[] = groups.includes('siu') ? ['case'] : [];
  const forBoth: readonly QueueKind[] = handlesClaims(groups) ? ['flag', 'overdue'] : [];
  return [...forAdjusters, ...forSupervisors, ...forInvestigators, ...forBoth];
}

/** The reasons by which each kind can be filtered. */
export const reasonsOf: Partial<Record<QueueKind, readonly string[]>> = {
  review: [
    'DAMAGE_UNCERTAIN',
    'DAMAGE_NOT_ASSESSED',
    'CAR_STOLEN',
    'CAR_TOTAL_LOSS',
    'VALUATION_NEEDED',
    'FRAUD_SUSPECTED',
    'POSSIBLE_DUPLICATE',
    'INJURY_REPORTED',
    'OTHER_CARRIER_NAMED',
    'EVIDENCE_OVERDUE',
    'LOSS_TIME_MISSING',
    'POLICY_NOT_KNOWN_YET',
    'POLICY_NOT_ACTIVE',
  ],
  approval: ['ABOVE_AUTHORITY', 'CLAIM_ON_HOLD', 'PAYMENT_FAILED'],
};

/** The lists of claims, which can have an owner. */
const haveOwners: readonly QueueKind[] = ['review', 'exposure', 'overdue'];

/** The lists that a filter needs: a reason belongs to one kind, and only claims have an owner. */
export function listsOf({ kind, reason, owner }: QueueFilter, groups: readonly Group[]): readonly QueueKind[] {
  const kinds = (kind ? [kind] : kindsOf(groups)).filter((one) => !owner || haveOwners.includes(one));
  return reason ? kinds.filter((one) => reasonsOf[one]?.includes(reason)) : kinds;
}

/** Reads a filter from an address and ignores invalid parts. */
export function filterOf(query: URLSearchParams): QueueFilter {
  const kind = queueKinds.find((one) => one === query.get('kind'));
  const reason = Object.values(reasonsOf)
    .flat()
    .find((one) => one === query.get('reason'));
  const age = ages.find((one) => String(one) === query.get('age'));
  const owner = query.get('owner') === 'me' ? ('me' as const) : undefined;
  return { ...(kind && { kind }), ...(reason && { reason }), ...(age && { age }), ...(owner && { owner }) };
}

/** The reverse of `filterOf`. */
export const queryOf = (filter: QueueFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));

/** The instant before which a matching row began to wait. */
export const latestStart = (age: number, now: number): string => new Date(now - age * 86_400_000).toISOString();
