import type { Bill, Line } from './bill.ts';
import type { Difference } from './counts.ts';
import { groups, type Prices } from './prices.ts';

const dollars = (amount: number): string => (amount === 0 ? '' : amount < 0.005 ? '0.00' : amount.toFixed(2));
const table = (rows: (string | number)[][]): string[] => {
  const [head = [], ...body] = rows;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...body].map((row) => `| ${row.join(' | ')} |`);
};

/** The bill of one claim as Markdown: by service, by unit, the largest items, and the monthly cost without a claim. */
export function reportOf(bill: Bill, prices: Prices, resources: readonly string[]): string {
  const { total, services } = bill;
  const sum = Object.values(total).reduce((a, b) => a + b, 0);
  return [
    `One claim from sign-up to payment: $${(sum / 1e6).toFixed(4)}, including plumbing $${(total.plumbing / 1e6).toFixed(6)}, and function duration as measured here, $${(total.time / 1e6).toFixed(6)}.`,
    `Prices of ${prices.region} as noted on ${prices.noted}. ${prices.note}`,
    '',
    'Dollars per million claims:',
    '',
    ...table([
      ['service', ...groups],
      ...services.map(({ service, sums }) => [service, ...groups.map((group) => dollars(sums[group]))]),
      ['**all**', ...groups.map((group) => dollars(total[group]))],
    ]),
    '',
    ...table([['plumbing by unit', 'quantity a claim', '$ per million'], ...byUnit(bill.lines)]),
    '',
    'What weighs most:',
    '',
    ...table([
      ['unit', 'of', 'by', 'quantity', '$ per million'],
      ...bill.lines
        .filter(({ group }) => group === 'plumbing')
        .slice(0, 15)
        .map(({ unit, of, by = '', quantity, perMillion }) => [unit, of, by, rounded(quantity), dollars(perMillion)]),
    ]),
    '',
    'A month costs without any claim:',
    '',
    ...table([['what', 'how many', '$ a month'], ...monthlyRows(prices, resources)]),
  ].join('\n');
}

const rounded = (quantity: number): string => String(Number(quantity.toFixed(3)));

function byUnit(lines: readonly Line[]): string[][] {
  const plumbing = lines.filter(({ group }) => group === 'plumbing');
  return [...new Set(plumbing.map(({ unit }) => unit))]
    .map((unit) => {
      const own = plumbing.filter((line) => line.unit === unit);
      const add = (what: 'quantity' | 'perMillion') => own.reduce((sum, line) => sum + line[what], 0);
      return { unit, quantity: add('quantity'), perMillion: add('perMillion') };
    })
    .sort((a, b) => b.perMillion - a.perMillion)
    .map(({ unit, quantity, perMillion }) => [unit, rounded(quantity), dollars(perMillion)]);
}

function monthlyRows({ monthly }: Prices, resources: readonly string[]): (string | number)[][] {
  return Object.entries(monthly).flatMap(([type, { price, what }]) => {
    const count = resources.filter((resource) => resource === type).length;
    return count > 0 ? [[what, count, dollars(count * price)]] : [];
  });
}

/** The cost differences of a change, as Markdown. */
export function differenceReport(found: readonly Difference[], against: string, prices: Prices): string {
  if (found.length === 0) return `One claim uses as much as at ${against}.`;
  const change = (one: Difference) => {
    const { price, per } = prices.units[one.unit as keyof Prices['units']];
    return ((one.is - one.was) * price * 1e6) / per;
  };
  const total = found.reduce((sum, one) => sum + change(one), 0);
  const signed = (amount: number) => `${amount > 0 ? '+' : ''}${amount.toFixed(2)}`;
  return [
    `What one claim uses differs from ${against}: ${signed(total)} $ per million claims.`,
    '',
    ...table([
      ['service', 'unit', 'was', 'is', '$ per million'],
      ...found.map((one) => [one.service, one.unit, rounded(one.was), rounded(one.is), signed(change(one))]),
    ]),
  ].join('\n');
}
