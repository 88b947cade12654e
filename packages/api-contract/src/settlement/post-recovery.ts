import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Position } from './ledger-entry.ts';

export const recoveryKinds = ['subrogation', 'salvage'] as const;
/** Highest amount of one recovery; more is a typing error. */
const MOST_CENTS = 100_000_000;

const recoveryId = z.uuid().meta({ title: 'Recovery', example: '1b2c4c2f-3e20-5b97-9c2d-7e4d9c80fb05', pii: 'none' });

export const RecoveryReceived = z.object({
  claimId: fields.claimId,
  kind: fields.oneOf('Source: the other party, or the sale of the wreck', recoveryKinds),
  amountCents: z
    .int()
    .min(1)
    .max(MOST_CENTS)
    .meta({ title: 'Amount received, integer US cents', example: 216_000, pii: 'none' }),
  costsCents: z.int().min(0).max(MOST_CENTS).default(0).meta({
    title: 'Cost of outside attorneys, collectors and adjusters, without own administration; integer US cents',
    example: 0,
    pii: 'none',
  }),
  receivedOn: fields.isoDate('Day on which it was received; default today', '2026-05-04').optional(),
  includesDeductible: z
    .boolean()
    .default(true)
    .meta({ title: 'False if the insured got the deductible from somebody else', example: true, pii: 'none' }),
});

export const postRecovery = route('POST /ledger/recoveries', {
  summary:
    'Posts a recovery from subrogation or salvage. The insured shares in subrogation in the proportion of the deductible to the loss. Repeating an Idempotency-Key posts nothing.',
  groups: ['finance'],
  idempotencyKey: 'required',
  body: RecoveryReceived,
  status: 201,
  answer: z.object({
    recoveryId,
    claimId: fields.claimId,
    insuredCents: fields.cents("The insured's part, after costs", 25_000),
    insurerCents: fields.cents("The insurer's part, after costs", 191_000),
    /** The balance of the claim now. */
    balance: Position,
  }),
  examples: {
    body: {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      kind: 'subrogation',
      amountCents: 216_000,
      costsCents: 0,
      receivedOn: '2026-05-04',
    },
    answer: {
      recoveryId: '1b2c4c2f-3e20-5b97-9c2d-7e4d9c80fb05',
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      insuredCents: 25_000,
      insurerCents: 191_000,
      balance: {
        incurredCents: 191_000,
        paidCents: 382_000,
        outstandingCents: 0,
        recoveredCents: 191_000,
        expenseCents: 0,
        dueToInsuredCents: 25_000,
        dueToVendorCents: 0,
      },
    },
  },
});
