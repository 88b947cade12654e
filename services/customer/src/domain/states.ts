/**
 * US states and the District of Columbia: main time zone (IANA) and the first three digits that ZIP codes there start
 * with (USPS Publication 65, ranges inclusive).
 */
export const states: Record<string, { timeZone: string; zips: [number, number][] }> = {
  AL: { timeZone: 'America/Chicago', zips: [[350, 369]] },
  AK: { timeZone: 'America/Anchorage', zips: [[995, 999]] },
  AZ: { timeZone: 'America/Phoenix', zips: [[850, 865]] },
  AR: { timeZone: 'America/Chicago', zips: [[716, 729]] },
  CA: { timeZone: 'America/Los_Angeles', zips: [[900, 961]] },
  CO: { timeZone: 'America/Denver', zips: [[800, 816]] },
  CT: { timeZone: 'America/New_York', zips: [[60, 69]] },
  DE: { timeZone: 'America/New_York', zips: [[197, 199]] },
  DC: {
    timeZone: 'America/New_York',
    zips: [
      [200, 200],
      [202, 205],
      [569, 569],
    ],
  },
  FL: { timeZone: 'America/New_York', zips: [[320, 349]] },
  GA: {
    timeZone: 'America/New_York',
    zips: [
      [300, 319],
      [398, 399],
    ],
  },
  HI: { timeZone: 'Pacific/Honolulu', zips: [[967, 968]] },
  ID: { timeZone: 'America/Boise', zips: [[832, 838]] },
  IL: { timeZone: 'America/Chicago', zips: [[600, 629]] },
  IN: { timeZone: 'America/Indiana/Indianapolis', zips: [[460, 479]] },
  IA: { timeZone: 'America/Chicago', zips: [[500, 528]] },
  KS: { timeZone: 'America/Chicago', zips: [[660, 679]] },
  KY: { timeZone: 'America/New_York', zips: [[400, 427]] },
  LA: { timeZone: 'America/Chicago', zips: [[700, 714]] },
  ME: { timeZone: 'America/New_York', zips: [[39, 49]] },
  MD: { timeZone: 'America/New_York', zips: [[206, 219]] },
  MA: {
    timeZone: 'America/New_York',
    zips: [
      [10, 27],
      [55, 55],
    ],
  },
  MI: { timeZone: 'America/Detroit', zips: [[480, 499]] },
  MN: { timeZone: 'America/Chicago', zips: [[550, 567]] },
  MS: { timeZone: 'America/Chicago', zips: [[386, 397]] },
  MO: { timeZone: 'America/Chicago', zips: [[630, 658]] },
  MT: { timeZone: 'America/Denver', zips: [[590, 599]] },
  NE: { timeZone: 'America/Chicago', zips: [[680, 693]] },
  NV: { timeZone: 'America/Los_Angeles', zips: [[889, 898]] },
  NH: { timeZone: 'America/New_York', zips: [[30, 38]] },
  NJ: { timeZone: 'America/New_York', zips: [[70, 89]] },
  NM: { timeZone: 'America/Denver', zips: [[870, 884]] },
  NY: {
    timeZone: 'America/New_York',
    zips: [
      [100, 149],
      [5, 5],
      [63, 63],
    ],
  },
  NC: { timeZone: 'America/New_York', zips: [[270, 289]] },
  ND: { timeZone: 'America/Chicago', zips: [[580, 588]] },
  OH: { timeZone: 'America/New_York', zips: [[430, 459]] },
  OK: {
    timeZone: 'America/Chicago',
    zips: [
      [730, 731],
      [734, 749],
    ],
  },
  OR: { timeZone: 'America/Los_Angeles', zips: [[970, 979]] },
  PA: { timeZone: 'America/New_York', zips: [[150, 196]] },
  RI: { timeZone: 'America/New_York', zips: [[28, 29]] },
  SC: { timeZone: 'America/New_York', zips: [[290, 299]] },
  SD: { timeZone: 'America/Chicago', zips: [[570, 577]] },
  TN: { timeZone: 'America/Chicago', zips: [[370, 385]] },
  TX: {
    timeZone: 'America/Chicago',
    zips: [
      [733, 733],
      [750, 799],
      [885, 885],
    ],
  },
  UT: { timeZone: 'America/Denver', zips: [[840, 847]] },
  VT: {
    timeZone: 'America/New_York',
    zips: [
      [50, 54],
      [56, 59],
    ],
  },
  VA: {
    timeZone: 'America/New_York',
    zips: [
      [201, 201],
      [220, 246],
    ],
  },
  WA: { timeZone: 'America/Los_Angeles', zips: [[980, 994]] },
  WV: { timeZone: 'America/New_York', zips: [[247, 268]] },
  WI: { timeZone: 'America/Chicago', zips: [[530, 549]] },
  WY: { timeZone: 'America/Denver', zips: [[820, 831]] },
};

/** The time zone of a customer's state; a state that is not served, which is refused for that, has its day by Greenwich. */
export const timeZoneOf = (state: string): string => states[state]?.timeZone ?? 'UTC';
