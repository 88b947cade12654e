import * as z from 'zod';
import type { PayoutRegistry } from './payout-registry.ts';

/** Actions on a payout on a later day, with the payout states that allow them. */
export const ways = {
  return: ['Only a payout that was paid comes back', (registry, id, now) => registry.returnPaid(id, now)],
  pay: ['Only a payout that failed is paid after all', (registry, id, now) => registry.payFailed(id, now)],
  cancel: ['Only a payout that is pending is canceled', (registry, id, now) => registry.cancel(id, now)],
  reverse: ['Only a payout that was paid is reversed', (registry, id, now) => registry.reverse(id, now)],
} as const satisfies Record<string, [string, (registry: PayoutRegistry, id: string, now: number) => boolean]>;
export type Way = keyof typeof ways;
export const isWay = (text: string | undefined): text is Way => text !== undefined && Object.hasOwn(ways, text);

/** An event to send unchanged, however malformed, and how often. */
export const ToldEvent = z.strictObject({
  type: z.string().min(1).max(128),
  detail: z.unknown(),
  times: z.int().min(1).max(20).default(1),
});
