export { median } from './bench/statistics.ts';
export { createStaff, groups, type StaffGroup, type StaffRequest } from './create-staff.ts';
export { type Platform, type PlatformOptions, startPlatform } from './platform.ts';
