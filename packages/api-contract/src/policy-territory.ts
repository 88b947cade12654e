import * as z from 'zod';
import { usStates } from './us-states.ts';

/** Provinces and territories of Canada: code and name, in the order of their names. */
export const canadianProvinces = {
  AB: 'Alberta',
  BC: 'British Columbia',
  MB: 'Manitoba',
  NB: 'New Brunswick',
  NL: 'Newfoundland and Labrador',
  NT: 'Northwest Territories',
  NS: 'Nova Scotia',
  NU: 'Nunavut',
  ON: 'Ontario',
  PE: 'Prince Edward Island',
  QC: 'Quebec',
  SK: 'Saskatchewan',
  YT: 'Yukon',
} as const;

/** Territories of the United States, Puerto Rico among them: code and name, in the order of their names. */
export const usTerritories = {
  AS: 'American Samoa',
  GU: 'Guam',
  MP: 'Northern Mariana Islands',
  PR: 'Puerto Rico',
  VI: 'U.S. Virgin Islands',
} as const;

/**
 * Where a loss can happen and be filed: a personal auto policy holds in the United States, its territories and possessions,
 * Puerto Rico and Canada (the "policy territory" of ISO form PP 00 01).
 */
export const policyTerritory = { ...usStates, ...usTerritories, ...canadianProvinces } as const;
export type Place = keyof typeof policyTerritory;

/** The name of a state or province; an unknown code is shown as it is. */
export const placeName = (code: string): string => (policyTerritory as Record<string, string>)[code] ?? code;

const places = Object.keys(policyTerritory) as [Place, ...Place[]];

/** The code of a state, a territory or a Canadian province. */
export const place = z
  .enum(places, 'stateOrProvince')
  .meta({ title: 'US state or territory, or Canadian province', example: 'AZ', pii: 'none' });
