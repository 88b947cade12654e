/** US dollars for one part of a text, without the networks' fees. AWS publishes them by country; these two stand in for all. */
export const PRICES: readonly (readonly [prefix: string, country: string, price: number])[] = [
  ['+1', 'US', 0.00645],
  ['+', 'other', 0.05],
];

export function priceOf(phone: string): { country: string; price: number } {
  const [, country, price] = PRICES.find(([prefix]) => phone.startsWith(prefix))!;
  return { country, price };
}
