import { states } from './states.ts';

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

/** Whether a ZIP code is known to be used in a state. A `false` may be wrong. */
export function isZipOf(zip: string, state: string): boolean {
  const prefix = Number(zip.slice(0, 3));
  const ranges = states[state]?.zips ?? [];
  return (
    ranges.some(([first, last]) => prefix >= first && prefix <= last) || !!alsoIn[zip.slice(0, 5)]?.includes(state)
  );
}
