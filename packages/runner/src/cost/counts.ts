import type { Unit, Usage } from '@claimstream/local-cloud';
import { serviceOf } from './bill.ts';
import type { Prices } from './prices.ts';

/** The usage of one claim: service → unit → quantity. */
export type Counts = Record<string, Record<string, number>>;

/** Units that depend on this machine's speed, so they say nothing about a change. */
const ofThisMachine = new Set(['lambda.gb-second', 'lambda.cold-gb-second', 'states.express-gb-second']);

export function countsOf(usage: readonly Usage[]): Counts {
  const counts: Counts = {};
  const sorted = [...usage].sort((a, b) => (serviceOf(a.stack) + a.unit < serviceOf(b.stack) + b.unit ? -1 : 1));
  for (const { unit, quantity, stack } of sorted) {
    if (ofThisMachine.has(unit)) continue;
    const name = serviceOf(stack);
    const service = counts[name] ?? {};
    counts[name] = { ...service, [unit]: (service[unit] ?? 0) + quantity };
  }
  return counts;
}

export interface Difference {
  service: string;
  unit: string;
  was: number;
  is: number;
}

/** Differences below this many dollars per million claims are never reported. */
const TRIFLE = 1;

/**
 * Differences beyond chance: messages are batched differently in every run.
 * @param tolerance share of the larger figure
 */
export function differences(was: Counts, is: Counts, tolerance: number, { units }: Prices): Difference[] {
  const keys = (one: object, other: object) => [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return keys(was, is).flatMap((service) => {
    const [before, after] = [was[service] ?? {}, is[service] ?? {}];
    return keys(before, after).flatMap((unit) => {
      const [old, now] = [before[unit] ?? 0, after[unit] ?? 0];
      const { price, per } = units[unit as Unit];
      const far =
        Math.abs(now - old) > tolerance * Math.max(old, now) && Math.abs(now - old) * (price / per) * 1e6 > TRIFLE;
      return far ? [{ service, unit, was: old, is: now }] : [];
    });
  });
}
