import * as z from 'zod';
import type { Claim } from './claim.ts';

/** The member of staff who has a claim. The record stays when nobody has it any more, because its version goes on. */
export const Assignment = z.object({
  version: z.int().positive(),
  to: z.uuid().optional(),
  at: z.iso.datetime(),
  by: z.uuid(),
});
export type Assignment = z.infer<typeof Assignment>;

export interface Handover {
  /** Undefined gives the claim back. */
  to: string | undefined;
  /** Version of the assignment that the caller saw. */
  version: number;
  by: string;
  groups: readonly string[];
  at: string;
}
export type HandoverRefusal = 'OWN_CLAIM' | 'CLAIM_OF_RECIPIENT' | 'ASSIGNMENT_CHANGED' | 'COLLEAGUE_HAS_IT';
type Assigned = Pick<Claim, 'assignment' | 'customerId'>;

/** Whose claim it is, and how often it changed hands. */
export const assignmentView = ({ assignment }: Pick<Claim, 'assignment'>) => {
  const { version = 0, to, at } = assignment ?? {};
  return { version, ...(to && { to, at }) };
};

/**
 * Whether a member of staff may assign somebody else's claim: only the colleague who has it, or a supervisor, hands it on.
 */
export function mayAssign({ assignment }: Pick<Claim, 'assignment'>, sub: string, groups: readonly string[]): boolean {
  if (groups.includes('supervisors')) return true;
  return groups.includes('adjusters') && (assignment?.to === undefined || assignment.to === sub);
}

/**
 * The assignment after a claim changed hands, or the reason why it may not; unchanged if that person has it already.
 */
export function handedOver(claim: Assigned, handover: Handover): Assignment | HandoverRefusal | undefined {
  const { to, version, by, groups, at } = handover;
  if (claim.customerId === by) return 'OWN_CLAIM';
  if (claim.customerId === to) return 'CLAIM_OF_RECIPIENT';
  const { assignment } = claim;
  if (assignment?.to === to) return assignment;
  if ((assignment?.version ?? 0) !== version) return 'ASSIGNMENT_CHANGED';
  if (!mayAssign(claim, by, groups)) return 'COLLEAGUE_HAS_IT';
  return { version: version + 1, ...(to && { to }), at, by };
}
