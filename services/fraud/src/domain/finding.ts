import type { FindingReason } from '@claimstream/api-contract/fraud/finding-texts';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** What one rule found: a reason, and whether it refuses or asks a person. */
export const Finding = z.object({ reason: fields.reasonCode, outcome: z.enum(['review', 'reject']) });
export type Finding = z.infer<typeof Finding>;

export const reject = (reason: FindingReason): Finding => ({ reason, outcome: 'reject' });
export const review = (reason: FindingReason): Finding => ({ reason, outcome: 'review' });

/** What a finding adds to the score: 100 where its rule refuses, 40 where it asks a person. */
export const weightOf = ({ outcome }: Pick<Finding, 'outcome'>): number => (outcome === 'reject' ? 100 : 40);

export interface Verdict {
  outcome: 'clear' | 'review' | 'reject';
  /** 0 to 100 */
  score: number;
  reasons: string[];
  /** The heaviest first. */
  findings: Finding[];
}

/** The worst finding decides; every reason is named. */
export function verdictOf(found: readonly Finding[]): Verdict {
  const findings = found.toSorted((a, b) => weightOf(b) - weightOf(a) || a.reason.localeCompare(b.reason));
  return {
    outcome: findings[0]?.outcome ?? 'clear',
    score: Math.min(
      100,
      findings.reduce((sum, finding) => sum + weightOf(finding), 0),
    ),
    reasons: [...new Set(findings.map(({ reason }) => reason))].sort(),
    findings,
  };
}
