import { partners, quarantineReasons } from '@claimstream/api-contract/partners/quarantined-message';
import * as z from 'zod';

export type QuarantineReason = (typeof quarantineReasons)[number];
export type PartnerName = (typeof partners)[number];

/** A partner's message that this service does not act on, for a person to look at. */
export const Quarantined = z.object({
  quarantineId: z.string(),
  partner: z.enum(partners),
  reason: z.enum(quarantineReasons),
  /** What is wrong with it: fields and their rules, no values. */
  faults: z.array(z.string()).optional(),
  receivedAt: z.iso.datetime(),
  /** How often somebody had it tried again. */
  redrives: z.int().min(0),
  /** As it came: it may hold personal data, and leaves this service to nobody. */
  body: z.string(),
  /** Epoch seconds after which the table forgets it. */
  expiresAt: z.int(),
});
export type Quarantined = z.infer<typeof Quarantined>;

const KEPT_DAYS = 90;

/** A message as it is put into quarantine for the first time. */
export function firstQuarantined(
  message: Pick<Quarantined, 'quarantineId' | 'partner' | 'body'>,
  reason: QuarantineReason,
  at: Date,
  faults?: string[],
): Quarantined {
  const expiresAt = Math.floor(at.getTime() / 1000) + KEPT_DAYS * 86_400;
  return { ...message, reason, faults, receivedAt: at.toISOString(), redrives: 0, expiresAt };
}
