import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { thresholds, weights } from './weights.ts';

/** The finding of one rule: a reason, its consequence, and its weight in the score. */
export const Finding = z.object({
  reason: fields.reasonCode,
  /** `reject` asks for another image, `review` asks a person, `counts` does neither alone. */
  outcome: z.enum(['counts', 'review', 'reject']),
  /** The weight at the time; findings from before weights were stored have none. */
  weight: z.int().nonnegative().optional(),
  /** Ids of the customers who show the same value. */
  others: z.array(z.uuid()).optional(),
});
export type Finding = z.infer<typeof Finding>;

/**
 * The image surely contradicts known facts, so its customer is asked for another one. Only sign-up documents are refused this
 * way.
 */
export const reject = (reason: FindingReason): Finding => {
  const { sure, weight } = weights[reason];
  return { reason, outcome: 'reject', weight: sure ?? weight };
};

/** Asks a person, or only counts with others if the finding is too weak to ask alone. */
export const review = (reason: FindingReason, others?: string[]): Finding => {
  const { weight } = weights[reason];
  const outcome = weight < thresholds.adjuster ? 'counts' : 'review';
  return { reason, outcome, weight, ...(others && { others }) };
};

/** The finding's part of the score. */
export const weightOf = ({ outcome, weight }: Pick<Finding, 'outcome' | 'weight'>): number =>
  weight ?? (outcome === 'reject' ? 100 : 40);

export interface Verdict {
  outcome: 'clear' | 'review' | 'reject';
  /** 0 to 100 */
  score: number;
  reasons: string[];
  /** Heaviest first. */
  findings: Finding[];
}

/**
 * Adds up the findings, to 100 at most. A `reject` asks for another image; otherwise the score alone says whether the rules clear,
 * and it never says more than that a person looks.
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
