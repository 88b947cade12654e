/** Decides when a damaged car is a total loss: when the repair reaches a share of its value, or repair and wreck together reach its value. */
export type TotalLossRule = { kind: 'formula' } | { kind: 'percentage'; basisPoints: number; reached: 'at' | 'above' };

interface RuleOfState {
  rule: TotalLossRule;
  /** The text of the law; `ours` where we are not sure of one. */
  source: string;
}

const ours = 'ours';
/** For every other state: repairing a car for more than its value minus its wreck loses money. */
const formula: RuleOfState = { rule: { kind: 'formula' }, source: ours };

/** By the state in which the policy was issued. */
const rules: Readonly<Partial<Record<string, RuleOfState>>> = {
  CA: { rule: { kind: 'formula' }, source: 'Cal. Veh. Code 544 (uneconomical to repair; it names no percentage)' },
  IL: formula,
  FL: {
    rule: { kind: 'percentage', basisPoints: 8_000, reached: 'at' },
    source:
      'Fla. Stat. 319.30(3)(a)1.b (80 percent or more of the cost of replacing the car; of uninsured cars, ours for others)',
  },
  NY: { rule: { kind: 'percentage', basisPoints: 7_500, reached: 'at' }, source: ours },
  TX: {
    rule: { kind: 'percentage', basisPoints: 10_000, reached: 'above' },
    source: 'Tex. Transp. Code 501.091(15)(A) (repairs exceed the actual cash value)',
  },
};

/** @param state code of the state in which the policy was issued; unknown for old policies */
export const totalLossRuleOf = (state: string | undefined): RuleOfState => rules[state ?? ''] ?? formula;

/** Whether a repair is a total loss by a rule. Amounts are integer cents, at most ten million dollars, so that the products are exact. */
export function isTotalLoss(
  rule: TotalLossRule,
  { repairCents, valueCents, salvageCents }: { repairCents: number; valueCents: number; salvageCents: number },
): boolean {
  if (rule.kind === 'formula') return repairCents + salvageCents >= valueCents;
  const [repair, share] = [repairCents * 10_000, valueCents * rule.basisPoints];
  return rule.reached === 'at' ? repair >= share : repair > share;
}

/** In percent, ours: from this share of the insured value on, a repair may be a total loss, whatever the wreck brings. */
const VALUED_FROM = 75;

/** Whether a repair costs so large a share of the insured value that a person must value the car before the decision. */
export function mayBeTotalLoss(state: string | undefined, repairCents: number, insuredCents: number): boolean {
  const { rule } = totalLossRuleOf(state);
  const from = rule.kind === 'percentage' ? Math.min(rule.basisPoints / 100, VALUED_FROM) : VALUED_FROM;
  return repairCents * 100 >= insuredCents * from;
}
