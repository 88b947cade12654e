import { EventContext, fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { CaseNote } from './case-note.ts';
import { Evidence } from './facts.ts';
import { Finding } from './finding.ts';
import { FlagDecision, isConfirmed } from './flag.ts';
import { emptyHistory, History, nextHistory } from './history.ts';
import { Referral } from './referral.ts';

/** One subject under check: a sign-up document, or a claim by its damage photo. */
export const Check = z.object({
  subjectId: z.uuid(),
  subjectKind: z.enum(['document', 'claim']),
  state: z.enum(['pending', 'clear', 'review', 'reject']),
  evidence: Evidence,
  score: z.int(),
  reasons: fields.reasons,
  /** The rules' findings, each with its weight in the score; absent on checks judged before they were stored. */
  findings: z.array(Finding).optional(),
  decidedBy: z.enum(['rules', 'person']),
  /** People's decisions, about any attempt, the last one at the end. */
  decisions: z.array(FlagDecision),
  /** The findings that earlier images of the subject leave to this one. */
  history: History.default(emptyHistory),
  /** When it became a case of the investigators, whatever the result. */
  referral: Referral.optional(),
  /** The investigators' notes on the case. */
  notes: z.array(CaseNote).default([]),
  raisedAt: z.iso.datetime(),
  /** Epoch seconds when it expires: its customer's data are erased, and it is kept for a time. */
  expiresAt: z.int().optional(),
  /**
   * The context of the evidence's event, which causes the rules' result, so that each attempt's result is an event of
   * its own.
   */
  context: EventContext.omit({ occurredAt: true }),
});
export type Check = z.infer<typeof Check>;

/** A check of the evidence's subject, not judged yet; `context` is the evidence's event. */
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
    history: emptyHistory,
    notes: [],
    raisedAt: occurredAt,
    context,
  };
}

/**
 * A check whose subject shows newer evidence. It starts again with the history of the earlier images, except for a claim that
 * a person confirmed as fraud: another photo does not release it.
 */
export function renewCheck(known: Check, fresh: Check): Check {
  const { decisions, referral, notes } = known;
  const renewed = { ...fresh, decisions, referral, notes, history: nextHistory(known) };
  if (known.subjectKind !== 'claim' || !isConfirmed(known)) return renewed;
  const { state, score, reasons, findings, decidedBy } = known;
  return { ...renewed, state, score, reasons, findings, decidedBy };
}
