export { type Clock, ManualClock, sleep, systemClock } from './clock.ts';
export { type Cloud, type CloudOptions, startCloud } from './cloud.ts';
export type { StackDeployment, StackResult } from './cloudformation/deployer.ts';
export { StackRefused, type Template } from './cloudformation/template.ts';
export { AwsError, NotEmulated } from './errors.ts';
export type * from './kernel.ts';
export { type Unit, type Usage, units } from './metering/usage.ts';
export { arn, physicalName } from './naming.ts';
