import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Decisions of a person about a flag: clear or confirm an open one, release a confirmed one. */
export const flagDecisions = ['clear', 'confirm', 'release'] as const;

/** Reasons why the caller may not decide the flag. */
export const mayNotDecideFlag = ['FLAG_NOT_OPEN', 'NOT_INVESTIGATOR', 'OWN_CONFIRMATION'] as const;

export const decisionReason = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .meta({ title: 'Why, for colleagues; stays in the fraud service', pii: 'personal' });

export const decidedAttempt = fields.counter('The attempt whose image the person saw');
