import fc from 'fast-check';
import { timeSteps } from '../src/domain/time-steps.ts';

const now = new Date('2026-03-08T09:30:00.000Z');
const text = (date: Date) => date.toISOString();

it('are the days of the last week by default, including today', () => {
  const { step, from, to, buckets, seconds } = timeSteps({}, now)!;
  expect([step, text(from), text(to), buckets.length, seconds]).toEqual([
    'day',
    '2026-03-01T00:00:00.000Z',
    '2026-03-09T00:00:00.000Z',
    8,
    86_400,
  ]);
});

it('are hours for up to two days', () => {
  const from = new Date('2026-03-06T09:30:00.000Z');
  expect(timeSteps({ from }, now)).toMatchObject({
    step: 'hour',
    from: new Date('2026-03-06T09:00:00.000Z'),
    seconds: 3600,
  });
  expect(timeSteps({ from: new Date(from.getTime() - 1) }, now)).toMatchObject({ step: 'day' });
});

it.each([
  ['nothing', now, now],
  ['what ends before it begins', now, new Date(now.getTime() - 1)],
  ['more than 92 days', new Date(now.getTime() - 92 * 86_400_000 - 1), now],
])('of %s do not exist', (_, from, to) => {
  expect(timeSteps({ from, to }, now)).toBeUndefined();
});

it('hold the whole span, one after the other, without a gap', () => {
  const instant = fc.date({
    min: new Date('2025-12-01T00:00:00Z'),
    max: new Date('2026-03-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, instant, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      fc.pre(from < to);
      const steps = timeSteps({ from, to }, now)!;
      expect(steps.from <= from && steps.to >= to).toBe(true);
      expect(steps.buckets[0]).toEqual(steps.from);
      const ends = [...steps.buckets.slice(1), steps.to];
      for (const [index, bucket] of steps.buckets.entries())
        expect(ends[index]!.getTime() - bucket.getTime()).toBe(steps.seconds * 1000);
    }),
  );
});
