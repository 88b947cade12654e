import { fields } from '@claimstream/events-schema';
import * as z from 'zod';

/** The parts of a claim with their own reserves: the insured car, injuries, the property of others, and the rental car. */
export const exposures = ['own-damage', 'bodily-injury', 'property-damage', 'rental'] as const;
export type Exposure = (typeof exposures)[number];

export const accounts = [
  'losses-incurred',
  'loss-reserve',
  'cash-clearing',
  'allocated-expense',
  'recoveries',
  'due-to-insured',
  'due-to-vendor',
] as const;
export type Account = (typeof accounts)[number];

export const entryKinds = [
  'claim-opened',
  'claim-refused',
  'exposure-opened',
  'exposure-closed',
  'loss-assessed',
  'payment-made',
  'payment-returned',
  'recovery-received',
  'claim-reopened',
  'claim-withdrawn',
  'promise-released',
  'rental-booked',
  'rental-ended',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Accounting months are UTC months. */
export const accountingMonth = z
  .string()
  .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
  .meta({ title: 'Accounting month', example: '2026-11', pii: 'none' });

export const LedgerEntry = z.object({
  entryId: z
    .uuid()
    .meta({ title: 'Entry of the journal', example: '0a1b3b1e-2d1f-5a86-8b1c-6d3c8b7f0a04', pii: 'none' }),
  exposure: fields.oneOf('Exposure', exposures),
  number: fields.counter('Its number among the entries of the exposure, in the order of posting'),
  what: fields.oneOf('What happened', entryKinds),
  occurredAt: fields.instant('When it happened'),
  month: accountingMonth,
  postedAt: fields.instant('When it was posted'),
  lines: z.array(
    z.object({
      account: fields.oneOf('Account', accounts),
      debitCents: fields.cents('Debit', 382_000),
      creditCents: fields.cents('Credit', 0),
    }),
  ),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** The balance of an exposure: incurred = paid + outstanding - recovered. */
export const Position = z.object({
  incurredCents: z
    .int()
    .meta({ title: 'Paid + outstanding - recovered, integer US cents', example: 382_000, pii: 'none' }),
  paidCents: fields.cents('Paid', 382_000),
  outstandingCents: fields.cents('Reserve: amount still to be paid', 0),
  recoveredCents: fields.cents("The insurer's own part of subrogation and salvage", 0),
  expenseCents: fields.cents('Allocated expense, which is not part of the loss', 0),
  dueToInsuredCents: fields.cents("The insured's part of recoveries", 0),
  dueToVendorCents: fields.cents(
    'Part of the paid amount that is owed to the rental company, which settles its invoice',
    0,
  ),
});
export type Position = z.infer<typeof Position>;
