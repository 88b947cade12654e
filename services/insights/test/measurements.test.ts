import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimRejected } from '@claimstream/events-schema/claims/claim-rejected';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { CustomerAccepted } from '@claimstream/events-schema/customer/customer-accepted';
import { CustomerDocumentUpdated } from '@claimstream/events-schema/customer/customer-document-updated';
import { CustomerRejected } from '@claimstream/events-schema/customer/customer-rejected';
import { CustomerSubmitted } from '@claimstream/events-schema/customer/customer-submitted';
import { DocumentProcessed } from '@claimstream/events-schema/documents/document-processed';
import { DocumentRejected } from '@claimstream/events-schema/documents/document-rejected';
import { SettlementPaid } from '@claimstream/events-schema/settlement/settlement-paid';
import { SettlementPaymentReturned } from '@claimstream/events-schema/settlement/settlement-payment-returned';
import type { PassedEvent } from '@claimstream/lambda-kit';
import { measurementsOf } from '../src/domain/measurements.ts';
import { passed } from './insights-under-test.ts';

const textOf = (event: PassedEvent) =>
  measurementsOf(event).map(({ name, unit, value, dimensions = {} }) =>
    [name, value, unit, ...Object.values(dimensions)].join(' '),
  );

it.each([
  [passed(CustomerSubmitted), ['ApplicationsSubmitted 1 Count']],
  [passed(CustomerAccepted), ['ApplicationsAccepted 1 Count']],
  [
    passed(CustomerRejected, { reasons: ['ADDRESS_INCOMPLETE', 'UNDER_AGE', 'UNDER_AGE'] }),
    [
      'ApplicationsRefused 1 Count',
      'ApplicationsRefused 1 Count ADDRESS_INCOMPLETE',
      'ApplicationsRefused 1 Count UNDER_AGE',
    ],
  ],
  [passed(DocumentProcessed), ['DocumentsRead 1 Count licence read']],
  [passed(DocumentRejected), ['DocumentsRead 1 Count licence unusable']],
  [passed(CustomerDocumentUpdated, { kind: 'car', status: 'refused' }), ['DocumentsChecked 1 Count car refused']],
  [passed(ClaimRequested), ['ClaimsOpened 1 Count']],
  [passed(ClaimAccepted), ['ClaimsCovered 1 Count']],
  [passed(ClaimRejected), ['ClaimsRefused 1 Count', 'ClaimsRefused 1 Count OUTSIDE_POLICY_PERIOD']],
  [passed(ClaimDenied), ['ClaimsRefused 1 Count', 'ClaimsRefused 1 Count FRAUD_CONFIRMED']],
  [passed(SettlementPaid), ['PaymentsMade 1 Count', 'PaidCents 130000 None']],
  [passed(SettlementPaymentReturned), ['PaymentsMade -1 Count', 'PaidCents -130000 None']],
  [passed(ClaimClosed), []],
])('$name adds its measurements', (event, wanted) => {
  expect(textOf(event)).toEqual(wanted);
});

it('counts at the time of the fact', () => {
  const [opened] = measurementsOf(passed(ClaimRequested, {}, { at: '2026-02-28T23:59:59.000Z' }));
  expect(opened!.at).toEqual(new Date('2026-02-28T23:59:59.000Z'));
});

it('adds nothing for another major version, nor for data outside the contract', () => {
  const event = passed(ClaimRejected);
  expect(measurementsOf({ ...event, metadata: { ...event.metadata, version: 2 } })).toEqual([]);
  expect(measurementsOf({ ...event, data: { reasonCode: 'because he said so' } })).toEqual([]);
});
