import { partners, quarantineReasons } from '@claimstream/api-contract/partners/quarantined-message';
import * as z from 'zod';

export type QuarantineReason = (typeof quarantineReasons)[number];
export type PartnerName = (typeof partners)[number];

/** A partner's message that this service does not process, for a person to look at. */
export const Quarantined = z.object({
  quarantineId: z.string(),
  partner: z.enum(partners),
  reason: z.enum(quarantineReasons),
  /** Its faults: fields and their rules, without values. */
  faults: z.array(z.string()).optional(),
  receivedAt: z.iso.datetime(),
  /** When somebody last retried it. */
  triedAt: z.iso.datetime().optional(),
  /** How often somebody retried it. */
  redrives: z.int().min(0),
  /** The original message: it may contain personal data, and never leaves this service. */
  body: z.string(),
  /** Epoch seconds of expiry in the table. */
  expiresAt: z.int(),
});
export type Quarantined = z.infer<typeof Quarantined>;

const KEPT_DAYS = 90;
const DISMISSALS_KEPT_DAYS = 400;

/** The operator who dismissed a message; without its content. */
export const Dismissed = Quarantined.omit({ body: true }).extend({
  dismissedAt: z.iso.datetime(),
  dismissedBy: z.string(),
  note: z.string(),
});
export type Dismissed = z.infer<typeof Dismissed>;

/** The stored record of a dismissed message. */
export function dismissed({ body, ...message }: Quarantined, by: string, note: string, at: Date): Dismissed {
  const expiresAt = afterDays(at, DISMISSALS_KEPT_DAYS);
  return { ...message, dismissedAt: at.toISOString(), dismissedBy: by, note, expiresAt };
}

const afterDays = (at: Date, days: number) => Math.floor(at.getTime() / 1000) + days * 86_400;

/** A message on its first entry into quarantine. */
export function firstQuarantined(
  message: Pick<Quarantined, 'quarantineId' | 'partner' | 'body'>,
  reason: QuarantineReason,
  at: Date,
  faults?: string[],
): Quarantined {
  const expiresAt = afterDays(at, KEPT_DAYS);
  return { ...message, reason, faults, receivedAt: at.toISOString(), redrives: 0, expiresAt };
}
