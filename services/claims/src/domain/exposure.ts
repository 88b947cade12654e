import { liabilityKinds } from '@claimstream/api-contract/claims/exposures';
import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** A possible claim by others, as it stays on file: who opened and who closed it, when and why. It is open until it is closed. */
export const Exposure = z.object({
  kind: z.enum(liabilityKinds),
  reason: fields.reasonCode,
  openedAt: z.iso.datetime(),
  /** Absent if the notice opened it. */
  openedBy: z.uuid().optional(),
  openedNote: z.string().optional(),
  closedAt: z.iso.datetime().optional(),
  closedBy: z.uuid().optional(),
  closedNote: z.string().optional(),
});
export type Exposure = z.infer<typeof Exposure>;
