import type { AnswerOf } from '@claimstream/api-contract';
import { costKinds, type ServiceCost, type showCost } from '@claimstream/api-contract/insights/show-cost';

/** The usage of each service for one claim, in AWS's units: service → unit → quantity. */
export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;
/** Dollars for `per` units, and the kind of cost. */
export type UnitPrices = Readonly<Record<string, { price: number; per: number; group: string; source: string }>>;
export interface PriceList {
  region: string;
  /** The day on which the prices were recorded. */
  noted: string;
  units: UnitPrices;
  monthly: { 'AWS::CloudWatch::Alarm': { price: number } };
}

/** The priced claim, and an alarm's cost per month. */
export interface MeteredJourney extends Pick<AnswerOf<typeof showCost>, 'oneClaim' | 'prices'> {
  alarmDollars: number;
}

interface Line {
  unit: string;
  quantity: number;
  group: string;
  dollars: number;
}

export const journeyOf = (counts: Counts, { region, noted, units, monthly }: PriceList): MeteredJourney => ({
  oneClaim: costOfAClaim(counts, units),
  alarmDollars: monthly['AWS::CloudWatch::Alarm'].price,
  prices: { region, noted, sources: sourcesOf(counts, units) },
});

/** Prices the counts of one claim. @throws TypeError for a unit without a price */
export function costOfAClaim(counts: Counts, prices: UnitPrices): AnswerOf<typeof showCost>['oneClaim'] {
  const priced = Object.entries(counts).map(([service, quantities]) => ({
    service,
    lines: Object.entries(quantities).map(([unit, quantity]) => lineOf(unit, quantity, prices)),
  }));
  const all = priced.flatMap(({ lines }) => lines);
  const services = priced
    .filter(({ lines }) => lines.length > 0)
    .map(({ service, lines }): ServiceCost => {
      const { unit, quantity, dollars } = lines.reduce((most, line) => (line.dollars > most.dollars ? line : most));
      return { service, dollars: sumOf(lines), kinds: kindsOf(lines), heaviest: { unit, quantity, dollars } };
    })
    .sort(dearestFirst);
  return { dollars: sumOf(all), kinds: kindsOf(all), services };
}

/** The pages with the prices of these counts. */
function sourcesOf(counts: Counts, prices: UnitPrices): string[] {
  const units = Object.values(counts).flatMap((quantities) => Object.keys(quantities));
  return [...new Set(units.map((unit) => priceOf(unit, prices).source))].sort();
}

function lineOf(unit: string, quantity: number, prices: UnitPrices): Line {
  const { price, per, group } = priceOf(unit, prices);
  return { unit, quantity, group, dollars: (quantity * price) / per };
}

function priceOf(unit: string, prices: UnitPrices) {
  const found = prices[unit];
  if (!found) throw new TypeError(`${unit} has no price`);
  return found;
}

const kindsOf = (lines: readonly Line[]) =>
  costKinds
    .map((kind) => ({ kind, dollars: sumOf(lines.filter(({ group }) => group === kind)) }))
    .filter(({ dollars }) => dollars > 0)
    .sort(dearestFirst);

const sumOf = (lines: readonly { dollars: number }[]) => lines.reduce((sum, { dollars }) => sum + dollars, 0);
const dearestFirst = (a: { dollars: number }, b: { dollars: number }) => b.dollars - a.dollars;
