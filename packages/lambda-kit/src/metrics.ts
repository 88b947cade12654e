import { Metrics } from '@aws-lambda-powertools/metrics';

/** One value of a business metric. */
export interface Measurement {
  name: string;
  unit: 'Count' | 'Seconds' | 'None';
  value: number;
  /** Beside the stage's: few values each, because CloudWatch counts every combination as a separate metric. */
  dimensions?: Readonly<Record<string, string>>;
  /** When it happened; replaced by now if CloudWatch would no longer, or not yet, accept that time. */
  at: Date;
}

/** CloudWatch drops values from longer ago, and from further ahead. */
const OLDEST_MS = 14 * 24 * 60 * 60 * 1000;
const FURTHEST_MS = 2 * 60 * 60 * 1000;
const MARGIN_MS = 60_000;

/**
 * Writes business metrics into the function's log, from which CloudWatch extracts them (embedded metric format), without a call or
 * a wait. Powertools adds the dimension `service`.
 * @param dimensions of every value
 * @example const measure = businessMetrics('Claimstream', { stage }); measure({ name: 'ClaimsOpened', unit: 'Count', value: 1, at });
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function businessMetrics(namespace: string, dimensions: Record<string, string>, now = () => new Date()) {
  const metrics = new Metrics({ namespace, defaultDimensions: dimensions, singleMetric: true });
  return ({ name, unit, value, dimensions: own = {}, at }: Measurement): void => {
    const age = now().getTime() - at.getTime();
    const isTaken = age < OLDEST_MS - MARGIN_MS && -age < FURTHEST_MS - MARGIN_MS;
    metrics.setTimestamp(isTaken ? at : now());
    metrics.addDimensions({ ...own });
    metrics.addMetric(name, unit, value);
  };
}
