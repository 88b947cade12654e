import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { staffSubject } from './assignment.ts';
import { claimNumber } from './claim-number.ts';
import { Planned } from './planned.ts';

export const activityId = z
  .uuid()
  .meta({ title: 'Activity', example: '0d7b1c4e-8a3f-5b9c-8e21-4f6a9d2c7b33', pii: 'pseudonym' });
/** A task of a member of staff on a claim, due on a day that they set themselves. For the deadlines of the law see `GET /deadlines`. */
export const Activity = z.object({
  activityId,
  claimId: fields.claimId,
  claimNumber,
  ...Planned.shape,
  by: staffSubject('Subject of the member of staff whose activity it is'),
  at: fields.instant('When it was added'),
  doneAt: fields.instant('When it was done').optional(),
  doneBy: staffSubject('Subject of the member of staff who did it').optional(),
});
export type Activity = z.infer<typeof Activity>;

export const activityExample = {
  activityId: '0d7b1c4e-8a3f-5b9c-8e21-4f6a9d2c7b33',
  claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
  claimNumber: 'CL-TFVC-7CMF',
  subject: 'Ask the body shop for its photos.',
  dueOn: '2026-03-09',
  by: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10',
  at: '2026-03-02T10:12:00.000Z',
} as const;
