import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JourneyOptions, type JourneyResult, runJourney } from '@claimstream/journey';
import { type Platform, type PlatformOptions, startPlatform } from '../../src/index.ts';

/** Values that occur nowhere by chance. */
export const person = {
  first: 'Wilhelmina',
  last: 'Featherstonehaugh',
  licenceNumber: 'D48213907',
  birthDate: '1961-07-19',
  licenceState: 'AZ',
};

/** The whole platform on free ports and temporary data. */
export async function runningPlatform(options: Partial<PlatformOptions> = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimstream-'));
  const onBroken = (reason: string) => {
    throw new Error(reason);
  };
  const platform: Platform = await startPlatform({
    port: 0,
    portalPort: 0,
    dataDir,
    quiet: true,
    onBroken,
    ...options,
  });
  return {
    ...platform,
    dataDir,
    journey: (more: Partial<JourneyOptions> = {}): Promise<JourneyResult> => travel(platform.cloud.endpoint, more),
    async stop() {
      await platform.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** One journey of a drawn sedan; `more` replaces any part of it. */
export function travel(endpoint: string, more: Partial<JourneyOptions> = {}): Promise<JourneyResult> {
  const options: JourneyOptions = {
    endpoint,
    stage: 'dev',
    vehicleClass: 'sedan',
    severity: 'moderate',
    timeout: 240,
    seed: 7,
    color: 'red',
    ...more,
  };
  return runJourney(options, { step: () => {}, notified: () => {} });
}
