import * as z from 'zod';
import { route } from '../route.ts';
import { Flag, flagExample } from './flag.ts';

export const showFlag = route('GET /flags/{flagId}', {
  summary: 'Shows the check of a document or a claim, whatever its result; none about the caller.',
  groups: ['adjusters', 'supervisors', 'siu'],
  path: z.object({ flagId: Flag.shape.flagId }),
  answer: Flag,
  examples: { path: { flagId: flagExample.flagId }, answer: flagExample },
});
