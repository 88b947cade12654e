import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Assignment, assignmentVersion, staffSubject } from './assignment.ts';

export const assignClaim = route('POST /claims/{claimId}/assignment', {
  summary:
    'Takes a claim, gives it to a colleague, or gives it back (`to` is null). If it changed hands since the caller read it, the answer is 409 ASSIGNMENT_CHANGED. Repeating the call changes nothing.',
  groups: ['adjusters', 'supervisors'],
  path: z.object({ claimId: fields.claimId }),
  body: z.object({
    to: staffSubject('Who is to have the claim, one of GET /desk/colleagues').nullable(),
    version: assignmentVersion,
  }),
  answer: Assignment,
  examples: {
    path: { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03' },
    body: { to: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', version: 0 },
    answer: { version: 1, to: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', at: '2026-03-02T10:12:00.000Z' },
  },
});
