import type { EventContract, EventOf } from '@claimstream/events-schema';
import { ClaimAccepted } from '@claimstream/events-schema/claims/claim-accepted';
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
import { type BusinessMeasurement, type MetricName, measurement } from './business-metrics.ts';

type Value = [name: MetricName, value: number, dimensions?: Record<string, string>];
interface Rule {
  contract: EventContract;
  values(event: any): Value[];
}

const counting = <C extends EventContract>(contract: C, values: (data: EventOf<C>['data']) => Value[]): Rule => ({
  contract,
  values,
});

/** Counts in total, and once for each reason. */
const refused = (name: MetricName, reasons: readonly string[]): Value[] => [
  [name, 1],
  ...[...new Set(reasons)].map((reason): Value => [name, 1, { reason }]),
];

const rules = [
  counting(CustomerSubmitted, () => [['ApplicationsSubmitted', 1]]),
  counting(CustomerAccepted, () => [['ApplicationsAccepted', 1]]),
  counting(CustomerRejected, ({ reasons }) => refused('ApplicationsRefused', reasons)),
  counting(DocumentProcessed, ({ reading: { kind } }) => [['DocumentsRead', 1, { kind, result: 'read' }]]),
  counting(DocumentRejected, ({ kind }) => [['DocumentsRead', 1, { kind, result: 'unusable' }]]),
  counting(CustomerDocumentUpdated, ({ kind, status }) => [['DocumentsChecked', 1, { kind, result: status }]]),
  counting(ClaimRequested, () => [['ClaimsOpened', 1]]),
  counting(ClaimAccepted, () => [['ClaimsCovered', 1]]),
  counting(ClaimRejected, ({ reasonCode }) => refused('ClaimsRefused', [reasonCode])),
  counting(ClaimDenied, ({ reasons }) => refused('ClaimsRefused', reasons)),
  counting(SettlementPaid, ({ amountCents }) => [
    ['PaymentsMade', 1],
    ['PaidCents', amountCents],
  ]),
  // A returned amount was not paid; the payment that replaces it counts again.
  counting(SettlementPaymentReturned, ({ amountCents }) => [
    ['PaymentsMade', -1],
    ['PaidCents', 0 - amountCents],
  ]),
];

/** The measurements of an event. An event or major version without a rule here has none. */
export function measurementsOf({ name, metadata, data }: PassedEvent): BusinessMeasurement[] {
  const rule = rules.find(({ contract }) => contract.name === name && contract.version === metadata.version);
  const known = rule?.contract.data.safeParse(data);
  if (!rule || !known?.success) return [];
  const at = new Date(metadata.occurredAt);
  return rule.values(known.data).map(([metric, value, dimensions]) => measurement(metric, value, at, dimensions));
}
