import type { Severity } from '@claimstream/events-schema';
import { type Claim, isChecked, isStolen } from './claim.ts';

/** Below it a model's judgement of the damage goes to a person. */
const SURE = 0.8;

export type Assessment = { by: 'model'; severity: Severity } | { by: 'person'; reasons: string[] };

/**
 * Whether the model may decide, or a person must, and why.
 * @param reported whether another claim may be about the same loss
 */
export function assess(facts: Pick<Claim, 'doubts' | 'evidence' | 'fraud' | 'notice'>, reported = false): Assessment {
  const { doubts = [], evidence, fraud } = facts;
  const reasons = [...doubts];
  if (isStolen(facts)) reasons.push('CAR_STOLEN');
  else if (!isChecked(facts)) reasons.push('EVIDENCE_OVERDUE');
  if (fraud && fraud.outcome !== 'clear') reasons.push('FRAUD_SUSPECTED', ...fraud.reasons);
  if (evidence?.assessment === 'NOT_ASSESSED') reasons.push('DAMAGE_NOT_ASSESSED');
  else if (evidence && (evidence.confidence ?? 0) < SURE) reasons.push('DAMAGE_UNCERTAIN');
  // What a wreck was worth is not on the photo: a person values the car.
  if (evidence?.severity === 'total') reasons.push('VALUATION_NEEDED');
  if (reported) reasons.push('POSSIBLE_DUPLICATE');
  if (reasons.length === 0 && evidence?.severity) return { by: 'model', severity: evidence.severity };
  return { by: 'person', reasons: reasons.length > 0 ? [...new Set(reasons)] : ['DAMAGE_UNCERTAIN'] };
}
