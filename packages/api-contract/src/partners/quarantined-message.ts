import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

export const partners = ['payments', 'weather', 'crm'] as const;

export const quarantineReasons = [
  'NOT_A_PAYOUT_EVENT',
  'UNKNOWN_PAYMENT',
  'AMOUNT_MISMATCH',
  'CONTRADICTS_OUTCOME',
  'ANOTHER_PAYOUT',
  'NOT_A_WARNING',
  'CONTRADICTS_WARNING',
  'NOT_A_CONTACT_CHANGE',
  'GAP_IN_CHANGES',
] as const;

/** A partner's message that waits for a person. Its content is not shown, because it may hold personal data. */
export const QuarantinedMessage = z.object({
  quarantineId: z.uuid().meta({ title: 'Message in quarantine', pii: 'none' }),
  partner: fields.oneOf('Partner that sent it', partners),
  reason: fields.oneOf('Reason for quarantine', quarantineReasons),
  faults: z
    .array(z.string().meta({ title: 'Field and rule', example: 'detail.data.object.amount: no amount', pii: 'none' }))
    .max(5)
    .optional()
    .meta({ title: 'Faults of the message; absent if the reason says it all' }),
  receivedAt: fields.instant('When it arrived'),
  triedAt: fields.instant('When it was last redriven; absent if it never was').optional(),
  redrives: z.int().min(0).meta({ title: 'How often it was redriven', example: 0, pii: 'none' }),
});

export const quarantinedExample = {
  quarantineId: '7d2c6f0a-2b0e-4a56-9c1d-0f5e6b7a8c90',
  partner: 'payments',
  reason: 'UNKNOWN_PAYMENT',
  receivedAt: '2026-03-02T09:44:10.000Z',
  redrives: 0,
} as const;
