import type { Unit, Usage } from '@claimstream/local-cloud';
import { serviceOf } from './bill.ts';
import type { Prices } from './prices.ts';

/** How much of each unit each service uses for one claim: service → unit → quantity. */
export type Counts = Record<string, Record<string, number>>;

/** What depends on how fast this machine is, so that it says nothing about a change. */
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

/** Dollars per million claims that are never worth a word. */
const TRIFLE = 1;

/**
 * What differs by more than chance makes it: how messages fall into batches is not the same twice.
 * @param tolerance part of the larger figure
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
