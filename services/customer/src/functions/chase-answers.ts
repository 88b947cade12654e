import { businessMetrics, environment, sqsHandler, timerQueue } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { chaseAnswers } from '../application/chase-answers.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const { STAGE } = environment(z.object({ STAGE: z.string().min(1) }));
const emit = businessMetrics('Claimstream/Erasures', { stage: STAGE });
const chase = chaseAnswers(erasureCaseStore(), timerQueue<{ customerId: string }>('REMINDERS_QUEUE_URL'), () =>
  emit({ name: 'ErasureLate', unit: 'Count', value: 1, at: new Date() }),
);

export const handler = sqsHandler(z.object({ customerId: z.uuid() }), chase);
