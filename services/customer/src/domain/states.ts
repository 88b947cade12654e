import { timeZonesOf } from '@claimstream/api-contract/time-zones';

/**
 * US states and the District of Columbia: the first three digits of their ZIP codes (USPS Publication 65, ranges inclusive).
 */
export const states: Record<string, { zips: [number, number][] }> = {
  AL: { zips: [[350, 369]] },
  AK: { zips: [[995, 999]] },
  AZ: { zips: [[850, 865]] },
  AR: { zips: [[716, 729]] },
  CA: { zips: [[900, 961]] },
  CO: { zips: [[800, 816]] },
  CT: { zips: [[60, 69]] },
  DE: { zips: [[197, 199]] },
  DC: {
    zips: [
      [200, 200],
      [202, 205],
      [569, 569],
    ],
  },
  FL: { zips: [[320, 349]] },
  GA: {
    zips: [
      [300, 319],
      [398, 399],
    ],
  },
  HI: { zips: [[967, 968]] },
  ID: { zips: [[832, 838]] },
  IL: { zips: [[600, 629]] },
  IN: { zips: [[460, 479]] },
  IA: { zips: [[500, 528]] },
  KS: { zips: [[660, 679]] },
  KY: { zips: [[400, 427]] },
  LA: { zips: [[700, 714]] },
  ME: { zips: [[39, 49]] },
  MD: { zips: [[206, 219]] },
  MA: {
    zips: [
      [10, 27],
      [55, 55],
    ],
  },
  MI: { zips: [[480, 499]] },
  MN: { zips: [[550, 567]] },
  MS: { zips: [[386, 397]] },
  MO: { zips: [[630, 658]] },
  MT: { zips: [[590, 599]] },
  NE: { zips: [[680, 693]] },
  NV: { zips: [[889, 898]] },
  NH: { zips: [[30, 38]] },
  NJ: { zips: [[70, 89]] },
  NM: { zips: [[870, 884]] },
  NY: {
    zips: [
      [100, 149],
      [5, 5],
      [63, 63],
    ],
  },
  NC: { zips: [[270, 289]] },
  ND: { zips: [[580, 588]] },
  OH: { zips: [[430, 459]] },
  OK: {
    zips: [
      [730, 731],
      [734, 749],
    ],
  },
  OR: { zips: [[970, 979]] },
  PA: { zips: [[150, 196]] },
  RI: { zips: [[28, 29]] },
  SC: { zips: [[290, 299]] },
  SD: { zips: [[570, 577]] },
  TN: { zips: [[370, 385]] },
  TX: {
    zips: [
      [733, 733],
      [750, 799],
      [885, 885],
    ],
  },
  UT: { zips: [[840, 847]] },
  VT: {
    zips: [
      [50, 54],
      [56, 59],
    ],
  },
  VA: {
    zips: [
      [201, 201],
      [220, 246],
    ],
  },
  WA: { zips: [[980, 994]] },
  WV: { zips: [[247, 268]] },
  WI: { zips: [[530, 549]] },
  WY: { zips: [[820, 831]] },
};

/** The time zone of a customer's state; a state that is not served, and refused for that, uses UTC. */
export const timeZoneOf = (state: string): string =>
  (timeZonesOf as Record<string, readonly string[]>)[state]?.[0] ?? 'UTC';
