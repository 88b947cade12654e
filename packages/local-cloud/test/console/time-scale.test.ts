import fc from 'fast-check';
import type { TraceRow } from '../../src/console/trace/assemble-trace.ts';
import { timeScale } from '../../src/console/trace/time-scale.ts';

const run = (startedAt: number, endedAt: number): TraceRow => ({
  id: `${startedAt}`,
  kind: 'run',
  label: 'f',
  detail: '',
  startedAt,
  endedAt,
  causes: [],
  link: '',
});

describe('the scale of a waterfall', () => {
  it('is straight where something always happens', () => {
    expect(timeScale([run(0, 600), run(500, 1000)])).toEqual([{ from: 0, to: 1000, left: 0, width: 1, idle: false }]);
  });

  it('folds a long pause, so that the work on both sides stays visible', () => {
    const [before, pause, after] = timeScale([run(0, 1000), run(100_000, 101_000)]);
    expect(pause).toMatchObject({ from: 1000, to: 100_000, idle: true });
    expect(pause!.width).toBeCloseTo(0.04);
    expect(before!.width).toBeCloseTo(0.48);
    expect(after!.left + after!.width).toBeCloseTo(1);
  });

  it('leaves a short pause as long as it was', () => {
    const scale = timeScale([run(0, 1000), run(1500, 3000)]);
    expect(scale.map(({ idle, width }) => [idle, Math.round(width * 6)])).toEqual([
      [false, 2],
      [false, 1],
      [false, 3],
    ]);
  });

  it('leaves a pause unchanged between work that took no time', () => {
    expect(timeScale([run(0, 0), run(1000, 1000)])).toEqual([{ from: 0, to: 1000, left: 0, width: 1, idle: false }]);
  });

  it('does not count a waiting workflow as work', () => {
    const standard: TraceRow = { ...run(0, 100_000), kind: 'execution', detail: 'Standard · succeeded' };
    expect(timeScale([standard, run(0, 1000), run(99_000, 100_000)]).some(({ idle }) => idle)).toBe(true);
  });

  it('is empty where nothing is known', () => {
    expect(timeScale([])).toEqual([]);
  });

  it('covers the whole width once, in order, for any rows', () => {
    const rows = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1e7 }), fc.integer({ min: 0, max: 1e5 }))
        .map(([at, took]) => run(at, at + took)),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (some) => {
        const scale = timeScale(some);
        expect(scale[0]!.left).toBe(0);
        expect(scale.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(1);
        for (const [index, stretch] of scale.entries()) {
          expect(stretch.to).toBeGreaterThan(stretch.from);
          if (index > 0) expect(stretch.from).toBe(scale[index - 1]!.to);
        }
      }),
    );
  });
});
