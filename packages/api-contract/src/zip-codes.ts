/**
 * US states, the District of Columbia and the territories: the first three digits of their ZIP codes (USPS Publication 65, ranges inclusive).
 */
export const zipsOf: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  AL: [[350, 369]],
  AK: [[995, 999]],
  AZ: [[850, 865]],
  AR: [[716, 729]],
  CA: [[900, 961]],
  CO: [[800, 816]],
  CT: [[60, 69]],
  DE: [[197, 199]],
  DC: [
    [200, 200],
    [202, 205],
    [569, 569],
  ],
  FL: [[320, 349]],
  GA: [
    [300, 319],
    [398, 399],
  ],
  HI: [[967, 968]],
  ID: [[832, 838]],
  IL: [[600, 629]],
  IN: [[460, 479]],
  IA: [[500, 528]],
  KS: [[660, 679]],
  KY: [[400, 427]],
  LA: [[700, 714]],
  ME: [[39, 49]],
  MD: [[206, 219]],
  MA: [
    [10, 27],
    [55, 55],
  ],
  MI: [[480, 499]],
  MN: [[550, 567]],
  MS: [[386, 397]],
  MO: [[630, 658]],
  MT: [[590, 599]],
  NE: [[680, 693]],
  NV: [[889, 898]],
  NH: [[30, 38]],
  NJ: [[70, 89]],
  NM: [[870, 884]],
  NY: [
    [100, 149],
    [5, 5],
    [63, 63],
  ],
  NC: [[270, 289]],
  ND: [[580, 588]],
  OH: [[430, 459]],
  OK: [
    [730, 731],
    [734, 749],
  ],
  OR: [[970, 979]],
  PA: [[150, 196]],
  RI: [[28, 29]],
  SC: [[290, 299]],
  SD: [[570, 577]],
  TN: [[370, 385]],
  TX: [
    [733, 733],
    [750, 799],
    [885, 885],
  ],
  UT: [[840, 847]],
  VT: [
    [50, 54],
    [56, 59],
  ],
  VA: [
    [201, 201],
    [220, 246],
  ],
  WA: [[980, 994]],
  WV: [[247, 268]],
  WI: [[530, 549]],
  WY: [[820, 831]],

  AS: [[967, 967]],
  GU: [[969, 969]],
  MP: [[969, 969]],
  PR: [
    [6, 7],
    [9, 9],
  ],
  VI: [[8, 8]],
};

/**
 * Codes that are also used outside the state of their prefix: areas of one code in several states (US Census Bureau, ZIP Code Tabulation Areas of 2010
 * by place, and the three that lie in three states in 2020), and places that get their mail through another state. There are more, along every border;
 * people who live at one confirm their address.
 */
const alsoIn: Readonly<Record<string, readonly string[]>> = {
  '02861': ['MA'],
  '42223': ['TN'],
  '57717': ['MT', 'WY'],
  '59221': ['ND'],
  '63673': ['IL'],
  '71749': ['LA'],
  '72643': ['MO'],
  '73949': ['TX'],
  '73960': ['TX'],
  '81137': ['NM'],
  '82082': ['CO', 'NE'],
  '83414': ['WY'],
  '84536': ['AZ'],
  '86044': ['UT'],
  '86514': ['NM', 'UT'],
  '86515': ['NM'],
  '88063': ['TX'],
  '89439': ['CA'],
  '97635': ['CA'],
};

/**
 * Whether a ZIP code, or one that begins so, is known to be used in a state. A `false` may be wrong.
 * @param zip its first three digits at least
 */
export function isZipOf(zip: string, state: string): boolean {
  const prefix = Number(zip.slice(0, 3));
  const ranges = zipsOf[state] ?? [];
  return (
    ranges.some(([first, last]) => prefix >= first && prefix <= last) || !!alsoIn[zip.slice(0, 5)]?.includes(state)
  );
}
