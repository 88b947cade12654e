import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runJourney } from '@claimstream/journey';
import type { Cloud, Usage } from '@claimstream/local-cloud';
import { startPlatform } from '../platform.ts';
import { stage } from '../settings.ts';
import { usedSince } from './bill.ts';

const QUIET_MS = 4000;

/**
 * Starts the platform on free ports with temporary data, and drives one claim through it to its payment, after another one to warm it up.
 * @returns the usage of the second claim, and the existing resources
 */
export async function useOfOneJourney(): Promise<{ usage: Usage[]; resources: string[] }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'claimstream-cost-'));
  const onBroken = (reason: string) => {
    throw new Error(reason);
  };
  const platform = await startPlatform({ port: 0, portalPort: 0, dataDir, quiet: true, onBroken });
  try {
    await travel(platform.cloud, 1);
    const before = await quiet(platform.cloud);
    await travel(platform.cloud, 2);
    const usage = usedSince(before, await quiet(platform.cloud));
    return { usage, resources: resourceTypes(platform.cloud) };
  } finally {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Polls as rarely as a page with a live feed: the cost of faster polling would say more about the machine than about the platform. */
async function travel({ endpoint }: Cloud, seed: number): Promise<void> {
  const options = {
    endpoint,
    stage,
    vehicleClass: 'sedan',
    severity: 'moderate',
    timeout: 240,
    seed,
    askAgainMs: 10_000,
  } as const;
  const { outcome, reasons } = await runJourney(options, { step: () => {}, notified: () => {} });
  if (outcome !== 'paid') throw new Error(`The journey ended ${outcome}: ${reasons.join(', ')}`);
}

/** The usage, once nothing has been added for a while: events go on after a journey's end. */
async function quiet(cloud: Cloud): Promise<Usage[]> {
  let usage = cloud.usage();
  for (;;) {
    await pause(QUIET_MS);
    const later = cloud.usage();
    if (usedSince(usage, later).length === 0) return later;
    usage = later;
  }
}

function resourceTypes({ kernel }: Cloud): string[] {
  const store = kernel.stacks!.store;
  return store.stacks().flatMap(({ stackName }) =>
    store.resources(stackName).map(({ type, properties }) => {
      const source = String(properties.EventSourceArn ?? '');
      return type === 'AWS::Lambda::EventSourceMapping' && source.includes(':sqs:') ? 'polled-queue' : type;
    }),
  );
}
