import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Unit } from '@claimstream/local-cloud';

/**
 * What a cost is for: the platform itself, the time of its functions, or what it buys for a claim. The time is apart because it is
 * measured on this machine, where the models of images run as well and a function waits for them.
 */
export const groups = ['plumbing', 'time', 'ml', 'sms', 'cognito', 'mail'] as const;
export type Group = (typeof groups)[number];

export interface Price {
  /** Dollars for `per` units. */
  price: number;
  per: number;
  group: Group;
  /** The page that the figure is from. */
  source: string;
  note?: string;
}

export interface Prices {
  region: string;
  /** The day on which the figures were noted. */
  noted: string;
  note: string;
  units: Record<Unit, Price>;
  /** Dollars a month for a resource that costs as much without a claim, by its type. */
  monthly: Record<string, { price: number; what: string; source: string }>;
}

export const prices: Prices = JSON.parse(readFileSync(join(import.meta.dirname, 'prices.json'), 'utf8'));
