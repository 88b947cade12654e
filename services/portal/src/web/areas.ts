import type { Group } from '@claimstream/api-contract';
import { accountArea } from './account/area.ts';
import type { Area } from './area.ts';
import { customerArea } from './customer/area.ts';
import { dashboardArea } from './dashboard/area.ts';
import { deskArea } from './desk/area.ts';
import { developersArea } from './developers/area.ts';
import { financeArea } from './finance/area.ts';
import { liveArea } from './live/area.ts';
import { rentalsArea } from './rentals/area.ts';

/** In the order of the navigation. */
export const areas: readonly Area[] = [
  customerArea,
  deskArea,
  rentalsArea,
  financeArea,
  liveArea,
  dashboardArea,
  developersArea,
  accountArea,
];

/** Whether a member of these groups may open an area's pages. */
export const admits = ({ groups }: Area, own: readonly Group[]): boolean =>
  !groups || groups.some((group) => own.includes(group));

/** Whether an area stands in the navigation: staff do not see the policyholder's, though they may open it. */
export const isListed = (area: Area, own: readonly Group[]): boolean =>
  area.groups ? admits(area, own) : own.length === 0 && !area.public;

/** The first page of a member of these groups: for staff the first link of their areas, for anybody else the overview. */
export const homeOf = (own: readonly Group[]): string =>
  (own.length > 0 && areas.find((area) => area.groups && admits(area, own) && area.links.length > 0)?.links[0]?.href) ||
  '/';
