import { proportion } from '../proportion.ts';
import type { Recovery } from './exposure-facts.ts';

/** The other side's payment for a loss, and the cost of getting it. */
export interface Received {
  kind: Recovery['kind'];
  amountCents: number;
  /** Costs of outside lawyers, collectors or adjusters; the insurer's own administration is no cost of a recovery. */
  costsCents: number;
  /** False if the insured got the deductible from somebody else: the insurer did not claim it then. */
  includesDeductible: boolean;
}

/** The parties that bore the loss. */
export interface Borne {
  paidCents: number;
  deductibleCents: number;
}

/**
 * Shares a recovery. Of subrogation the insured gets the deductible's part of the loss, out of the rest after costs (215 ILCS 5/143b: pro
 * rata, out of the net recovery, costs of administration not deducted; 10 CCR 2695.7(q): in proportion, costs of outside attorneys and
 * collectors alone shared in proportion). Several recoveries are shared as if they had been one, so that no cent is lost between them. Salvage
 * is the insurer's: it paid the car.
 */
export function shareRecovery(received: Received, earlier: readonly Recovery[], borne: Borne): Recovery {
  const { kind, amountCents, costsCents } = received;
  const isShared = kind === 'subrogation' && received.includesDeductible;
  const whole = { kind, amountCents, costsCents, isShared, insuredGrossCents: 0, insuredCents: 0 };
  if (!isShared || borne.deductibleCents === 0) return whole;
  const shared = earlier.filter((recovery) => recovery.isShared);
  const before = (of: (recovery: Recovery) => number) => shared.reduce((total, each) => total + of(each), 0);
  const insuredPartOf = (cents: number) =>
    proportion(cents, borne.deductibleCents, borne.paidCents + borne.deductibleCents);
  const gross = before((each) => each.amountCents) + amountCents;
  const net = gross - before((each) => each.costsCents) - costsCents;
  const insuredGrossCents = Math.max(0, insuredPartOf(gross) - before((each) => each.insuredGrossCents));
  const insuredCents = Math.max(0, insuredPartOf(net) - before((each) => each.insuredCents));
  return { ...whole, insuredGrossCents, insuredCents: Math.min(insuredCents, insuredGrossCents) };
}
