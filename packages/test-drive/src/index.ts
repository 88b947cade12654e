export { complaints } from './complaints.ts';
export { atEveryCrash, type Crash } from './crash.ts';
export { contextOf, deliver } from './delivery.ts';
export { type DeployedAlone, deployAlone, PORTAL_ORIGIN } from './deploy-alone.ts';
export { LeapingClock } from './leaping-clock.ts';
export { type Person, signIn } from './person.ts';
export { commit, freshClone, git, secondClone } from './second-clone.ts';
export { type FreshTable, type TableUnderTest, tableUnderTest } from './table.ts';
export { until } from './until.ts';
