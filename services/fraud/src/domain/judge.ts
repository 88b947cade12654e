import { type Evidence, type Facts, neededFacts, type Surroundings } from './facts.ts';
import { type Finding, review, type Verdict, verdictOf } from './finding.ts';
import { emptyHistory, type History, isContradiction, withHistory } from './history.ts';
import { checkLicence } from './licence-rules.ts';
import { checkLoss, checkPhoto } from './loss-rules.ts';
import { sharedReasons } from './traits.ts';
import { checkCar, checkDamage } from './vehicle-rules.ts';

/** How often the rules ask for another image before a person looks. */
const ASKED_AGAIN = 1;

export interface Known {
  facts: Facts;
  surroundings: Surroundings;
  history?: History;
  /** ISO instant at which the evidence came; a late fact does not make a card older. */
  at: string;
}

/** Judges evidence by the rules that apply to it. @returns undefined while a fact it needs is not here yet */
export function judge(
  evidence: Evidence,
  { facts, surroundings, history = emptyHistory, at }: Known,
): Verdict | undefined {
  if (neededFacts(evidence).some((name) => facts[name] === undefined)) return undefined;
  const found = [
    ...findings(evidence, facts as Required<Facts>, at),
    ...(evidence.reading.kind === 'damage' ? aboutLoss(evidence.reading, facts as Required<Facts>, surroundings) : []),
    ...surroundings.shared.map(({ trait, others }) => review(sharedReasons[trait], others)),
    ...(history.confirmed ? [review('CONFIRMED_BEFORE')] : []),
  ];
  return verdictOf(withHistory(found, history).map((finding) => asked(finding, history)));
}

function findings(
  { reading, customerId }: Evidence,
  { customer, policy, claim }: Required<Facts>,
  at: string,
): Finding[] {
  const foreign: Finding[] = policy && policy.customerId !== customerId ? [review('POLICY_OF_ANOTHER')] : [];
  switch (reading.kind) {
    case 'licence':
      return checkLicence(reading, customer, at);
    case 'car':
      return [...foreign, ...checkCar(reading, policy)];
    case 'damage':
      return [...foreign, ...checkDamage(reading, policy, claim, customer)];
  }
}

const aboutLoss = (
  reading: Extract<Evidence['reading'], { kind: 'damage' }>,
  { claim, policy }: Required<Facts>,
  { losses }: Surroundings,
): Finding[] => [...checkLoss(claim, policy, losses), ...checkPhoto(reading, claim)];

/** After another image was requested in vain, a person looks: a rule alone keeps nobody out for good. */
function asked(finding: Finding, { asked, confirmed }: History): Finding {
  return isContradiction(finding) && (asked >= ASKED_AGAIN || confirmed) ? { ...finding, outcome: 'review' } : finding;
}
