import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '@claimstream/local-cloud';

/**
 * The kind of a cost: the platform itself, the duration of its functions, or purchases for a claim. The duration is separate because it
 * is measured on this machine, where the image models run as well while a function waits for them.
 */
export const groups = ['plumbing', 'time', 'ml', 'sms', 'cognito', 'mail'] as const;
export type Group = (typeof groups)[number];

export interface Price {
  /** Dollars for `per` units. */
  price: number;
  per: number;
  group: Group;
  /** The page with the price. */
  source: string;
  note?: string;
}

export interface Prices {
  region: string;
  /** The day on which the prices were recorded. */
  noted: string;
  note: string;
  units: Record<Unit, Price>;
  /** Dollars a month for a resource that costs the same without a claim, by its type. */
  monthly: Record<string, { price: number; what: string; source: string }>;
}

export const prices: Prices = JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8'));
