import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';

export const discardCrashDraft = route('DELETE /crash-drafts/{crashId}', {
  summary: 'Says that there was no crash, or none to report. This car gets no other draft for that day.',
  path: z.object({ crashId: fields.crashId }),
  status: 204,
  examples: { path: { crashId: '1f7c4b80-2a55-5c1e-9f0d-7d8e6a5b4c01' } },
});
