/** What one rule found: a reason, and whether it refuses or asks a person. */
export interface Finding {
  reason: string;
  outcome: 'review' | 'reject';
}

export const reject = (reason: string): Finding => ({ reason, outcome: 'reject' });
export const review = (reason: string): Finding => ({ reason, outcome: 'review' });

/** A rule that refuses adds 100 to the score, one that asks a person 40. */
const WEIGHT = { reject: 100, review: 40 };

export interface Verdict {
  outcome: 'clear' | 'review' | 'reject';
  /** 0 to 100 */
  score: number;
  reasons: string[];
}

/** The worst finding decides; every reason is named. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const outcomes = findings.map(({ outcome }) => outcome);
  const worst = outcomes.includes('reject') ? 'reject' : outcomes.includes('review') ? 'review' : 'clear';
  return {
    outcome: worst,
    score: Math.min(
      100,
      findings.reduce((sum, { outcome }) => sum + WEIGHT[outcome], 0),
    ),
    reasons: [...new Set(findings.map(({ reason }) => reason))].sort(),
  };
}
