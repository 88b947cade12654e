import type { FunctionConfiguration } from './configuration.ts';
import type { SandboxOutcome } from './sandbox/sandbox.ts';

/**
 * The platform's line before an invocation; undefined where the function's log level excludes it.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html
 */
export function startLine(configuration: FunctionConfiguration, requestId: string): string | undefined {
  const { logFormat, version } = configuration;
  if (logFormat === 'Text') return `START RequestId: ${requestId} Version: ${version}`;
  return tells(configuration, 'INFO') ? platformEvent('platform.start', { requestId, version }) : undefined;
}

const LEVELS = ['DEBUG', 'INFO', 'WARN'];

const tells = ({ systemLogLevel = 'INFO' }: FunctionConfiguration, level: string): boolean =>
  LEVELS.indexOf(level) >= LEVELS.indexOf(systemLogLevel);

/** The platform's lines after an invocation: the timeout or crash if any, END, and REPORT with its cost. */
export function endLines(
  configuration: FunctionConfiguration,
  requestId: string,
  outcome: SandboxOutcome,
  initDurationMs: number | undefined,
): string[] {
  const { durationMs, failure } = outcome;
  // Since August 2025 the init phase is billed for every function.
  const billedDurationMs = Math.ceil(durationMs + (initDurationMs ?? 0));
  const maxMemoryUsedMB = Math.ceil(outcome.memory / 2 ** 20);
  if (configuration.logFormat === 'JSON') {
    if (!tells(configuration, failure ? 'WARN' : 'INFO')) return [];
    const metrics = {
      durationMs: rounded(durationMs),
      billedDurationMs,
      memorySizeMB: configuration.memorySize,
      maxMemoryUsedMB,
      ...(initDurationMs !== undefined && { initDurationMs: rounded(initDurationMs) }),
    };
    const status = failure ? (failure.errorType === 'Sandbox.Timedout' ? 'timeout' : 'error') : 'success';
    const errorType = failure && { errorType: failure.errorType };
    return [platformEvent('platform.report', { requestId, status, ...errorType, metrics })];
  }
  const lines: string[] = [];
  if (failure && !failure.trace) lines.push(failure.errorMessage);
  lines.push(`END RequestId: ${requestId}`);
  const parts = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${durationMs.toFixed(2)} ms`,
    `Billed Duration: ${billedDurationMs} ms`,
    `Memory Size: ${configuration.memorySize} MB`,
    `Max Memory Used: ${maxMemoryUsedMB} MB`,
  ];
  if (initDurationMs !== undefined) parts.push(`Init Duration: ${initDurationMs.toFixed(2)} ms`);
  if (failure?.errorType === 'Sandbox.Timedout') parts.push('Status: timeout');
  else if (failure && !failure.trace) parts.push('Status: error', `Error Type: ${failure.errorType}`);
  lines.push(parts.join('\t'));
  return lines;
}

const rounded = (milliseconds: number): number => Number(milliseconds.toFixed(3));

function platformEvent(type: string, record: Record<string, unknown>): string {
  return JSON.stringify({ time: new Date().toISOString(), type, record });
}
