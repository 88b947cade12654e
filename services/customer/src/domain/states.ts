import { timeZonesOf } from '@claimstream/api-contract/time-zones';

/** The time zone of a customer's state; a state that is not served, and refused for that, uses UTC. */
export const timeZoneOf = (state: string): string =>
  (timeZonesOf as Record<string, readonly string[]>)[state]?.[0] ?? 'UTC';
