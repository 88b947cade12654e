import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** Exposures that people handle beside the damage of the insured car. */
export const liabilityKinds = ['bodily-injury', 'property-damage'] as const;
export type LiabilityKind = (typeof liabilityKinds)[number];
export const exposureKinds = ['own-damage', ...liabilityKinds] as const;

export const liabilityKind = fields.oneOf('Injuries, or the property of others', liabilityKinds);
export const exposureNote = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .meta({ title: 'Why, for colleagues; the customer does not see it', pii: 'personal' });

/** A part of a claim that staff handle separately. */
export const ClaimExposure = z.object({
  kind: fields.oneOf('Kind of exposure', exposureKinds),
  state: fields.oneOf('Whether it is still open', ['open', 'closed']),
  reason: fields.reasonCode,
  openedAt: fields.instant('When it was opened'),
  /** Absent if the notice opened it. */
  openedBy: z.uuid().meta({ title: 'Subject of the member of staff who opened it', pii: 'pseudonym' }).optional(),
  openedNote: exposureNote.optional(),
  closedAt: fields.instant('When it was closed').optional(),
  closedBy: z.uuid().meta({ title: 'Subject of the member of staff who closed it', pii: 'pseudonym' }).optional(),
  closedNote: exposureNote.optional(),
});
export type ClaimExposure = z.infer<typeof ClaimExposure>;
