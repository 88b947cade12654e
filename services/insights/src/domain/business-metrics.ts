import type { Measurement } from '@claimstream/lambda-kit';

export const NAMESPACE = 'Claimstream';

/** The metrics with their units. `dashboard.cjs` names them, too. */
const units = {
  ApplicationsSubmitted: 'Count',
  ApplicationsAccepted: 'Count',
  ApplicationsRefused: 'Count',
  DocumentsRead: 'Count',
  DocumentsChecked: 'Count',
  ClaimsOpened: 'Count',
  ClaimsCovered: 'Count',
  ClaimsRefused: 'Count',
  PaymentsMade: 'Count',
  PaidCents: 'None',
  NoticeToPayment: 'Seconds',
} as const satisfies Record<string, Measurement['unit']>;

export type MetricName = keyof typeof units;
export const metricNames = Object.keys(units) as MetricName[];

/** Metrics that are counted in all and by reason; which reasons there are is known only once they came. */
export const metricsByReason = ['ApplicationsRefused', 'ClaimsRefused'] as const satisfies MetricName[];

/** One value, to be emitted when it is sure that it was not before. */
export type BusinessMeasurement = Measurement & { name: MetricName };

export function measurement(
  name: MetricName,
  value: number,
  at: Date,
  dimensions?: Record<string, string>,
): BusinessMeasurement {
  return { name, unit: units[name], value, at, ...(dimensions && { dimensions }) };
}
