export { driverOf, type StyleName, styles } from './driver.ts';
export { type Played, play } from './play.ts';
export type { CrashRecord, DeviceRecord, TripRecord } from './records.ts';
export { calls, interleaved } from './schedule.ts';
export { type Sent, send } from './sender.ts';
export { type Plan, tripsOf } from './trips.ts';
