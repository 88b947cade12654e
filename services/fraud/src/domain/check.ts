import { EventContext, fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { Evidence, type Facts, neededFacts } from './facts.ts';
import { Finding, reject, type Verdict, verdictOf } from './finding.ts';
import { FlagDecision, isConfirmed } from './flag.ts';
import { checkLicence } from './licence-rules.ts';
import { checkCar, checkDamage } from './vehicle-rules.ts';

/** One subject under check: a sign-up document, or a claim by its damage photo. */
export const Check = z.object({
  subjectId: z.uuid(),
  subjectKind: z.enum(['document', 'claim']),
  state: z.enum(['pending', 'clear', 'review', 'reject']),
  evidence: Evidence,
  score: z.int(),
  reasons: fields.reasons,
  /** What the rules found, each with its weight in the score; absent on checks judged before they were kept. */
  findings: z.array(Finding).optional(),
  decidedBy: z.enum(['rules', 'person']),
  /** What people decided, about whatever attempt, the last one at the end. */
  decisions: z.array(FlagDecision),
  raisedAt: z.iso.datetime(),
  /** What the rules' result is caused by: the evidence, so that each attempt's result is an event of its own. */
  context: EventContext.omit({ occurredAt: true }),
});
export type Check = z.infer<typeof Check>;

/** The subject that a piece of evidence is about, not judged yet; `context` is the evidence's event. */
export function openCheck(evidence: Evidence, { occurredAt, ...context }: EventContext): Check {
  const { claimId, documentId } = evidence;
  return {
    subjectId: claimId ?? documentId,
    subjectKind: claimId ? 'claim' : 'document',
    state: 'pending',
    evidence,
    score: 0,
    reasons: [],
    decidedBy: 'rules',
    decisions: [],
    raisedAt: occurredAt,
    context,
  };
}

/**
 * A check whose subject shows newer evidence. It starts again, but for a claim that a person confirmed as fraud: another
 * photo does not release it.
 */
export function renewCheck(known: Check, fresh: Check): Check {
  const renewed = { ...fresh, decisions: known.decisions };
  if (known.subjectKind !== 'claim' || !isConfirmed(known)) return renewed;
  const { state, score, reasons, findings, decidedBy } = known;
  return { ...renewed, state, score, reasons, findings, decidedBy };
}

/**
 * Judges evidence by the rules that apply to it.
 * @param at ISO instant at which the evidence came; what arrives later does not make a card older
 * @returns undefined while a fact it needs is not here yet
 */
export function judge(evidence: Evidence, facts: Facts, at: string): Verdict | undefined {
  if (neededFacts(evidence).some((name) => facts[name] === undefined)) return undefined;
  return verdictOf(findings(evidence, facts as Required<Facts>, at));
}

function findings(
  { reading, customerId }: Evidence,
  { customer, policy, claim }: Required<Facts>,
  at: string,
): Finding[] {
  const foreign: Finding[] = policy && policy.customerId !== customerId ? [reject('POLICY_OF_ANOTHER')] : [];
  switch (reading.kind) {
    case 'licence':
      return checkLicence(reading, customer, at);
    case 'car':
      return [...foreign, ...checkCar(reading, policy)];
    case 'damage':
      return [...foreign, ...checkDamage(reading, policy, claim, customer)];
  }
}
