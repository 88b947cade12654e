import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { QuarantinedMessage, quarantinedExample } from './quarantined-message.ts';

const { quarantineId, reason } = QuarantinedMessage.shape;

export const redriveMessage = route('POST /quarantine/{quarantineId}/redrive', {
  summary:
    'Handles a message in quarantine as if it arrived now. `accepted`: it left quarantine; `quarantined`: it is still there, with its new reason.',
  groups: ['operators'],
  path: z.object({ quarantineId }),
  answer: z.object({
    quarantineId,
    outcome: fields.oneOf('Outcome of the redrive', ['accepted', 'quarantined']),
    reason: reason.optional(),
  }),
  examples: {
    path: { quarantineId: quarantinedExample.quarantineId },
    answer: { quarantineId: quarantinedExample.quarantineId, outcome: 'accepted' },
  },
});
