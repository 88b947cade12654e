export { instant, parseCommandLine, UsageError, usage } from './command-line.ts';
export { openPlatform, type Platform, type PlatformOptions } from './platform.ts';
export { type Answer, run, type Surroundings } from './run.ts';
