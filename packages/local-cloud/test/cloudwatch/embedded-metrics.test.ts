import fc from 'fast-check';
import { embeddedMetrics } from '../../src/services/cloudwatch/embedded-metrics.ts';

const now = Date.parse('2026-03-15T12:00:00.000Z');
const HOUR = 3_600_000;
const line = (so: object = {}, aws: object = {}) =>
  JSON.stringify({
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: 'Claimstream',
          Dimensions: [['stage'], ['stage', 'reason']],
          Metrics: [{ Name: 'Refused', Unit: 'Count' }, { Name: 'Seconds' }],
        },
      ],
      ...aws,
    },
    stage: 'dev',
    reason: 'LATE',
    Refused: 1,
    Seconds: [3, 4],
    ...so,
  });

it('an embedded metric has one value for each metric, set of dimensions and number in the line', () => {
  const found = embeddedMetrics(line(), now);
  expect(found).toHaveLength(6);
  expect(found[0]).toEqual({
    namespace: 'Claimstream',
    name: 'Refused',
    unit: 'Count',
    dimensions: { stage: 'dev' },
    value: 1,
    at: now,
  });
  expect(found.at(-1)).toMatchObject({
    name: 'Seconds',
    unit: 'None',
    dimensions: { stage: 'dev', reason: 'LATE' },
    value: 4,
  });
});

it.each([
  ['text', 'Refused 1'],
  ['text that mentions them', 'no "CloudWatchMetrics" here'],
  ['JSON that mentions them', JSON.stringify({ note: '"CloudWatchMetrics"' })],
  ['JSON that is nothing', 'null "CloudWatchMetrics"'],
])('an embedded metric is not in %s', (_, message) => {
  expect(embeddedMetrics(message, now)).toEqual([]);
});

it.each([
  ['a value that is not a number', line({ Refused: '1' }), 'Refused is not a number'],
  ['a value that is missing', line({ Refused: undefined }), 'Refused is not a number'],
  ['too many values', line({ Seconds: Array(101).fill(1) }), 'Seconds has more than 100 values'],
  ['a dimension without a value', line({ reason: undefined }), 'the dimension reason is not text'],
  ['no time', line({}, { Timestamp: '2026-03-15' }), 'its Timestamp is 2026-03-15'],
  ['a time too long ago', line({}, { Timestamp: now - 14 * 24 * HOUR - 1 }), 'is more than 14 days past'],
  ['a time too far ahead', line({}, { Timestamp: now + 2 * HOUR + 1 }), 'is more than 14 days past or 2 hours ahead'],
  [
    'another form',
    line({}, { CloudWatchMetrics: [{ Namespace: 'C', Metrics: [] }] }),
    'CloudWatchMetrics is not a list',
  ],
  [
    'too many dimensions',
    line(
      {},
      {
        CloudWatchMetrics: [{ Namespace: 'C', Metrics: [{ Name: 'Refused' }], Dimensions: [Array(31).fill('stage')] }],
      },
    ),
    'more than 30 dimensions',
  ],
])('an embedded metric is refused with %s', (_, message, reason) => {
  expect(() => embeddedMetrics(message, now)).toThrow(reason);
});

it('an embedded metric fails only with a reason, for every line', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (CloudWatchMetrics, value) => {
      try {
        embeddedMetrics(line({ Refused: value as object }, { CloudWatchMetrics }), now);
      } catch (error) {
        expect((error as Error).constructor).toBe(Error);
      }
    }),
  );
});
