import * as z from 'zod';
import { route } from '../route.ts';
import { Dismissal, Dismissing, dismissalExample } from './dismissal.ts';
import { QuarantinedMessage } from './quarantined-message.ts';

const { quarantineId } = QuarantinedMessage.shape;

export const dismissMessage = route('POST /quarantine/{quarantineId}/dismiss', {
  summary:
    'Removes a message from quarantine for good, because it needs no action. The service keeps who did so, when and why. Repeating the call returns the first answer.',
  groups: ['operators'],
  path: z.object({ quarantineId }),
  body: Dismissing,
  answer: Dismissal,
  examples: {
    path: { quarantineId: dismissalExample.quarantineId },
    body: { note: dismissalExample.note },
    answer: dismissalExample,
  },
});
