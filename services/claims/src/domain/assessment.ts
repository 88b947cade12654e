import type { Severity } from '@claimstream/events-schema';
import { type Claim, isChecked, isStolen } from './claim.ts';
import { openExposures } from './exposures.ts';

/** A model's judgement of the damage below this confidence goes to a person. */
const SURE = 0.8;

type Facts = Pick<Claim, 'doubts' | 'evidence' | 'fraud' | 'notice' | 'exposures'>;
export type Assessment = { by: 'model'; severity: Severity } | { by: 'person'; reasons: string[] };

/**
 * Whether the model may decide, or a person must, and why.
 * @param reported whether another claim may be about the same loss
 */
export function assess(facts: Facts, reported = false): Assessment {
  const { doubts = [], evidence, fraud } = facts;
  const reasons = [...doubts];
  if (isStolen(facts)) reasons.push('CAR_STOLEN');
  else if (!isChecked(facts)) reasons.push('EVIDENCE_OVERDUE');
  if (fraud && fraud.outcome !== 'clear') reasons.push('FRAUD_SUSPECTED', ...fraud.reasons);
  if (evidence?.assessment === 'NOT_ASSESSED') reasons.push('DAMAGE_NOT_ASSESSED');
  else if (evidence && (evidence.confidence ?? 0) < SURE) reasons.push('DAMAGE_UNCERTAIN');
  // The photo does not show what a wreck was worth: a person values the car.
  if (evidence?.severity === 'total') reasons.push('VALUATION_NEEDED');
  if (reported) reasons.push('POSSIBLE_DUPLICATE');
  // A photo of the car cannot show injuries or other people's damage.
  reasons.push(...openExposures(facts).map(({ reason }) => reason));
  if (reasons.length === 0 && evidence?.severity) return { by: 'model', severity: evidence.severity };
  return { by: 'person', reasons: reasons.length > 0 ? [...new Set(reasons)] : ['DAMAGE_UNCERTAIN'] };
}
