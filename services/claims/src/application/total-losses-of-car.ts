import { type Change, Problem } from '@claimstream/lambda-kit';
import type { Claim } from '../domain/claim.ts';
import type { Decided } from '../domain/decision.ts';
import type { Policy } from '../domain/policy.ts';
import { carKeyOf, leftAfter, type TotalLoss, totalLossOf } from '../domain/total-loss.ts';
import { makesTotalLoss } from '../domain/valuation.ts';
import type { Claims } from '../store/claims.ts';
import { refuseValuation } from './refuse-valuation.ts';

type Records = Pick<Claims, 'policy' | 'totalLosses' | 'totalLossesChange'>;

/** The total losses of the car that a policy insures. */
export async function totalLossesOf(
  claims: Pick<Claims, 'totalLosses'>,
  policyId: string,
  policy: Policy | undefined,
): Promise<TotalLoss[]> {
  if (!policy) return [];
  return (await claims.totalLosses(carKeyOf(policyId, policy)))?.item.losses ?? [];
}

/** The effect of a decision on the car. */
export interface DecidedOnCar {
  /**
   * Undefined where this decision makes no total loss and the one before did not either: there is nothing to report.
   */
  totalLoss: boolean | undefined;
  /** To write with the decision, so that every later decision about the car sees it. */
  changes: Change[];
}

/**
 * Judges what a decision says of the car, and records whether the loss ended its cover. A decision that replaces another can undo that.
 * @throws Problem for a valuation that is missing or cannot be right, and for an approval of a loss after the total loss of the car
 */
export async function decideOnCar(claims: Records, claim: Claim, decision: Decided['decision']): Promise<DecidedOnCar> {
  const { policy, lost, changesFor } = await carOf(claims, claim);
  const isApproved = decision.decision === 'approve';
  if (isApproved) {
    refuseValuation(decision, policy?.terms ?? {});
    if (leftAfter(lost, claim, policy?.terms) === 'nothing') throw carLost();
  }
  const totalLoss = isApproved && makesTotalLoss(decision, policy?.terms?.state);
  const changes = changesFor(totalLoss);
  return { totalLoss: totalLoss || changes.length > 0 ? totalLoss : undefined, changes };
}

/** The changes that give the car its cover back as far as this claim goes, because the claim was withdrawn. */
export async function givenBack(claims: Records, claim: Claim): Promise<Change[]> {
  return (await carOf(claims, claim)).changesFor(false);
}

/** The facts about a claim's car, and the key of the record that holds its total losses. */
async function carOf(claims: Records, claim: Claim) {
  const policy = (await claims.policy(claim.policyId))?.item;
  const carKey = carKeyOf(claim.policyId, policy ?? {});
  const known = await claims.totalLosses(carKey);
  const lost = known?.item.losses ?? [];
  const changesFor = (totalLoss: boolean): Change[] => {
    const others = lost.filter(({ claimId }) => claimId !== claim.claimId);
    if (!totalLoss && others.length === lost.length) return [];
    const losses = totalLoss ? [...others, totalLossOf(claim)] : others;
    return [claims.totalLossesChange(carKey, losses, known?.version ?? 'absent')];
  };
  return { policy, lost, changesFor };
}

const carLost = () =>
  new Problem(
    409,
    'CAR_TOTAL_LOSS',
    'An earlier loss was the end of this car, so its policy covers no later one. Deny the claim with CAR_TOTAL_LOSS, or correct the earlier decision first.',
  );
