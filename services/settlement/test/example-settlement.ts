import { calculationExample } from '@claimstream/api-contract/settlement/calculation';
import { SettlementFinalized } from '@claimstream/events-schema/settlement/settlement-finalized';
import { Settlement } from '../src/domain/settlement.ts';
import { reserve } from '../src/domain/settlement-account.ts';

export const at = '2026-03-01T12:00:00.000Z';
export const ids = ['1', '2', '3', '4'].map((digit) => `${digit.repeat(8)}-1111-5111-8111-111111111111`);
/** The example of the API: $1,800.00 less the deductible. */
export const { payoutCents } = calculationExample;

/** A stored settlement whose payment was ordered, with the given differences. */
export const settlement = (so: Partial<Settlement> = {}): Settlement =>
  Settlement.parse({
    ...SettlementFinalized.samples[0]!,
    state: 'paying',
    calculation: calculationExample,
    paymentAttempt: 1,
    handledBy: [ids[0]],
    approvals: [],
    requestedAt: at,
    correlationId: ids[3],
    ledger: [reserve(payoutCents, at)],
    ...so,
  });
