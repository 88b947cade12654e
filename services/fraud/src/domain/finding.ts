import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { thresholds, weights } from './weights.ts';

/** What one rule found: a reason, what follows from it alone, and what it adds to the score. */
export const Finding = z.object({
  reason: fields.reasonCode,
  /** `reject` asks for another image, `review` asks a person, `counts` does neither alone. */
  outcome: z.enum(['counts', 'review', 'reject']),
  /** As it was when the rule fired; findings from before weights were kept have none. */
  weight: z.int().nonnegative().optional(),
  /** Ids of the customers under whom the same was seen. */
  others: z.array(z.uuid()).optional(),
});
export type Finding = z.infer<typeof Finding>;

/** The image surely contradicts what is known, so its customer is asked for another. Only documents of sign-up are refused so. */
export const reject = (reason: FindingReason): Finding => {
  const { sure, weight } = weights[reason];
  return { reason, outcome: 'reject', weight: sure ?? weight };
};

/** Asks a person, or counts with others where the finding is too weak to ask for itself. */
export const review = (reason: FindingReason, others?: string[]): Finding => {
  const { weight } = weights[reason];
  const outcome = weight < thresholds.adjuster ? 'counts' : 'review';
  return { reason, outcome, weight, ...(others && { others }) };
};

/** What a finding adds to the score. */
export const weightOf = ({ outcome, weight }: Pick<Finding, 'outcome' | 'weight'>): number =>
  weight ?? (outcome === 'reject' ? 100 : 40);

export interface Verdict {
  outcome: 'clear' | 'review' | 'reject';
  /** 0 to 100 */
  score: number;
  reasons: string[];
  /** The heaviest first. */
  findings: Finding[];
}

/**
 * Adds up what was found, 100 at most. An image that is asked for again is; else the score alone says whether the rules clear, and it
 * never says more than that a person looks.
 */
export function verdictOf(found: readonly Finding[]): Verdict {
  const findings = found.toSorted((a, b) => weightOf(b) - weightOf(a) || a.reason.localeCompare(b.reason));
  const sum = findings.reduce((total, finding) => total + weightOf(finding), 0);
  const score = Math.min(100, sum);
  const looked = score < thresholds.adjuster ? 'clear' : 'review';
  return {
    outcome: findings.some(({ outcome }) => outcome === 'reject') ? 'reject' : looked,
    score,
    reasons: [...new Set(findings.map(({ reason }) => reason))].sort(),
    findings,
  };
}
