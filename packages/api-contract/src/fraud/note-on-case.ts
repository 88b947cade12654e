import * as z from 'zod';
import { route } from '../route.ts';
import { caseNoteText, Flag, flagExample } from './flag.ts';

export const noteOnCase = route('POST /flags/{flagId}/notes', {
  summary: 'Adds a note of an investigator to a case. Repeating the note changes nothing.',
  groups: ['siu'],
  path: z.object({ flagId: Flag.shape.flagId }),
  body: z.object({ text: caseNoteText }),
  status: 201,
  answer: z.object({
    flagId: Flag.shape.flagId,
    notes: z.int().positive().meta({ title: 'How many notes the case has', example: 1, pii: 'none' }),
  }),
  examples: {
    path: { flagId: flagExample.flagId },
    body: { text: 'Asked the body shop for its photos of 2 March.' },
    answer: { flagId: flagExample.flagId, notes: 1 },
  },
});
