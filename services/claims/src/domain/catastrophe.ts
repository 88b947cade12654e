import type { CatastropheOfClaim } from '@claimstream/api-contract/claims/catastrophe-of-claim';
import { fields } from '@claimstream/events-schema';
import { dayAfter } from '@claimstream/lambda-kit/local-day';
import * as z from 'zod';
import type { Claim } from './claim.ts';

/** Severe weather as partners last reported it. */
export const Catastrophe = z.object({
  catastropheCode: fields.catastropheCode,
  kind: fields.catastropheKind,
  state: fields.usState,
  zipPrefixes: fields.zipPrefixes,
  /** By local time, both included. */
  firstDay: z.iso.date(),
  lastDay: z.iso.date(),
  /** Whether the warning was withdrawn before it began, so that no claim belongs to it. */
  withdrawn: z.boolean(),
  revision: z.int().positive(),
});
export type Catastrophe = z.infer<typeof Catastrophe>;

/** Weather lasts for days, and a mistaken record must not fill the table. */
const MOST_DAYS = 31;

/** The days of a catastrophe, both ends included. */
export function daysOf({ firstDay, lastDay }: Catastrophe): string[] {
  const days: string[] = [];
  for (let day = firstDay; day <= lastDay && days.length < MOST_DAYS; day = dayAfter(day)) days.push(day);
  return days;
}

type Loss = Pick<Claim, 'lossDate' | 'notice'>;

/** Where and when a loss was, as far as weather is concerned. */
export function placeOf({ lossDate, notice: { loss } }: Loss): { state: string; day: string; zip?: string } {
  // An address ends with its ZIP code; other groups of five digits are house numbers.
  const zip = loss.zip ?? loss.location?.match(/\b\d{5}\b/g)?.at(-1);
  return { state: loss.state, day: lossDate, ...(zip && { zip }) };
}

/** The severe weather that a loss belongs to. Weather in part of a state matches only a notice with a ZIP code. */
export function catastropheOf(loss: Loss, known: readonly Catastrophe[]): CatastropheOfClaim | undefined {
  const { state, day, zip } = placeOf(loss);
  const [found] = known
    .filter((one) => !one.withdrawn && one.state === state && one.firstDay <= day && day <= one.lastDay)
    .filter(({ zipPrefixes }) => zipPrefixes.length === 0 || zipPrefixes.some((prefix) => zip?.startsWith(prefix)))
    .sort((a, b) => (a.firstDay + a.catastropheCode < b.firstDay + b.catastropheCode ? -1 : 1));
  return found && { catastropheCode: found.catastropheCode, kind: found.kind };
}
