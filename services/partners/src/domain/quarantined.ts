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
  /** When somebody last had it tried again. */
  triedAt: z.iso.datetime().optional(),
  /** How often somebody had it tried again. */
  redrives: z.int().min(0),
  /** As it came: it may hold personal data, and leaves this service to nobody. */
  body: z.string(),
  /** Epoch seconds after which the table forgets it. */
  expiresAt: z.int(),
});
export type Quarantined = z.infer<typeof Quarantined>;

const KEPT_DAYS = 90;
const DISMISSALS_KEPT_DAYS = 400;

/** Who had a message leave quarantine without an effect; not what it said. */
export const Dismissed = Quarantined.omit({ body: true }).extend({
  dismissedAt: z.iso.datetime(),
  dismissedBy: z.string(),
  note: z.string(),
});
export type Dismissed = z.infer<typeof Dismissed>;

/** What is kept of a message that an operator dismisses. */
export function dismissed({ body, ...message }: Quarantined, by: string, note: string, at: Date): Dismissed {
  const expiresAt = afterDays(at, DISMISSALS_KEPT_DAYS);
  return { ...message, dismissedAt: at.toISOString(), dismissedBy: by, note, expiresAt };
}

const afterDays = (at: Date, days: number) => Math.floor(at.getTime() / 1000) + days * 86_400;

/** A message as it is put into quarantine for the first time. */
export function firstQuarantined(
  message: Pick<Quarantined, 'quarantineId' | 'partner' | 'body'>,
  reason: QuarantineReason,
  at: Date,
  faults?: string[],
): Quarantined {
  const expiresAt = afterDays(at, KEPT_DAYS);
  return { ...message, reason, faults, receivedAt: at.toISOString(), redrives: 0, expiresAt };
}
