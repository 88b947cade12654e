/** One value of a metric. */
export interface Measurement {
  namespace: string;
  name: string;
  unit: string;
  dimensions: Readonly<Record<string, string>>;
  value: number;
  /** Number of occurrences; one where absent. */
  count?: number;
  /** Milliseconds since the epoch. */
  at: number;
}

interface Directive {
  Namespace: string;
  Dimensions: string[][];
  Metrics: { Name: string; Unit?: string }[];
}
type Line = Record<string, unknown> & { _aws: { Timestamp?: unknown; CloudWatchMetrics?: unknown } };

const OLDEST_MS = 14 * 24 * 3_600_000;
const FURTHEST_MS = 2 * 3_600_000;
const MOST_DIMENSIONS = 30;
const MOST_VALUES = 100;

/**
 * The metrics embedded in a log line; none for other lines.
 * @throws Error with the reason why CloudWatch would drop them, which it does silently
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function embeddedMetrics(message: string, now: number): Measurement[] {
  if (!message.includes('"CloudWatchMetrics"')) return [];
  const line = lineOf(message);
  if (!line) return [];
  const at = timestampOf(line, now);
  const { CloudWatchMetrics } = line._aws;
  if (!isList(CloudWatchMetrics, isDirective)) {
    throw new Error('CloudWatchMetrics is not a list of { Namespace, Dimensions, Metrics }');
  }
  return CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Metrics.flatMap(({ Name: name, Unit: unit = 'None' }) =>
      Dimensions.flatMap((names) => {
        const dimensions = dimensionsOf(line, names);
        return valuesOf(line, name).map((value) => ({ namespace, name, unit, dimensions, value, at }));
      }),
    ),
  );
}

/** The parsed line with `_aws`; undefined for text, and for JSON that only mentions metrics. */
function lineOf(message: string): Line | undefined {
  try {
    const line = JSON.parse(message);
    return typeof line?._aws === 'object' && line._aws !== null ? line : undefined;
  } catch {
    return undefined;
  }
}

function timestampOf({ _aws: { Timestamp } }: Line, now: number): number {
  if (!Number.isInteger(Timestamp)) throw new Error(`its Timestamp is ${Timestamp}, not milliseconds since 1970`);
  const at = Timestamp as number;
  if (at >= now - OLDEST_MS && at <= now + FURTHEST_MS) return at;
  throw new Error(`its Timestamp, ${new Date(at).toISOString()}, is more than 14 days past or 2 hours ahead`);
}

function dimensionsOf(line: Line, names: readonly string[]): Record<string, string> {
  if (names.length > MOST_DIMENSIONS) throw new Error(`it has more than ${MOST_DIMENSIONS} dimensions`);
  const values = names.map((name) => [name, Object.hasOwn(line, name) ? line[name] : undefined] as const);
  const bad = values.find(([, value]) => typeof value !== 'string' || value === '');
  if (bad) throw new Error(`the dimension ${bad[0]} is not text`);
  return Object.fromEntries(values) as Record<string, string>;
}

function valuesOf(line: Line, name: string): number[] {
  const values = [Object.hasOwn(line, name) ? line[name] : undefined].flat();
  if (values.length > MOST_VALUES) throw new Error(`${name} has more than ${MOST_VALUES} values`);
  if (!isList(values, (value) => Number.isFinite(value))) throw new Error(`${name} is not a number`);
  return values as number[];
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
function isList<T>(value: unknown, isItem: (item: any) => item is T): value is T[];
function isList(value: unknown, isItem: (item: any) => boolean): boolean;
function isList(value: unknown, isItem: (item: any) => boolean): boolean {
  return Array.isArray(value) && value.every(isItem);
}

function isDirective(value: any): value is Directive {
  return (
    isText(value?.Namespace) &&
    isList(value.Dimensions, (names) => isList(names, isText)) &&
    isList(value.Metrics, (metric) => isText(metric?.Name) && (metric.Unit === undefined || isText(metric.Unit)))
  );
}
