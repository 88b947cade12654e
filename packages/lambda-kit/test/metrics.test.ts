import './environment.ts';
import { businessMetrics } from '../src/index.ts';
import { takeLog } from './log-lines.ts';

// With POWERTOOLS_DEV the metrics are written to `console` as well, but only if they are switched on.
process.env.POWERTOOLS_METRICS_DISABLED = 'false';

// Powertools compares timestamps with the clock of this machine.
const now = new Date();
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const HOUR = 3_600_000;
const measure = businessMetrics('Claimstream', { stage: 'dev' }, () => now);
const at = before(60_000);

it('writes each value on a line that CloudWatch takes as a metric, with its dimensions', () => {
  measure({ name: 'ClaimsRefused', unit: 'Count', value: 1, dimensions: { reason: 'UNKNOWN_POLICY' }, at });
  measure({ name: 'ClaimsOpened', unit: 'Count', value: 1, at });
  const [refused, opened] = takeLog();
  expect(refused).toEqual({
    _aws: {
      Timestamp: at.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: 'Claimstream',
          Dimensions: [['service', 'stage', 'reason']],
          Metrics: [{ Name: 'ClaimsRefused', Unit: 'Count' }],
        },
      ],
    },
    service: 'kit',
    stage: 'dev',
    reason: 'UNKNOWN_POLICY',
    ClaimsRefused: 1,
  });
  expect(opened).toMatchObject({
    _aws: { CloudWatchMetrics: [{ Dimensions: [['service', 'stage']] }] },
    ClaimsOpened: 1,
  });
  expect(opened).not.toHaveProperty('reason');
});

it.each([
  ['two weeks ago', 14 * 24 * HOUR],
  ['in two hours', -2 * HOUR],
])('counts a value from %s as of now, because CloudWatch would drop it', (_, age) => {
  measure({ name: 'ClaimsOpened', unit: 'Count', value: 1, at: before(age) });
  expect(takeLog()).toMatchObject([{ _aws: { Timestamp: now.getTime() } }]);
});
