import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { runJourney } from '@claimstream/journey';
import { PlatformProcess } from './platform-process.ts';

const steps = ['application sent', 'licence picture uploaded', 'claim filed', 'damage picture uploaded', 'adjuster'];

it('a journey survives a SIGKILL of the platform at any step, and ends paid', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'restart-'));
  const platform = await PlatformProcess.over(dataDir);
  let killed: Promise<void> | undefined;
  try {
    for (const step of steps) {
      killed = undefined;
      const result = await runJourney(
        {
          endpoint: platform.endpoint,
          stage: 'dev',
          vehicleClass: 'sedan',
          severity: 'moderate',
          // A killed run holds its event until its own 30 seconds are over, and the machine may be busy.
          timeout: 300,
          seed: 7,
          color: 'red',
        },
        {
          notified: () => {},
          step: (name) => {
            if (!name.startsWith(step) || killed) return;
            killed = (async () => {
              await pause(300);
              await platform.kill('SIGKILL');
              await platform.start();
            })();
          },
        },
      );
      await killed;
      expect(killed).toBeDefined();
      expect({ step, outcome: result.outcome, reasons: result.reasons }).toEqual({
        step,
        outcome: 'paid',
        reasons: [],
      });
    }
    const registry = new DatabaseSync(join(dataDir, 'payment-provider', 'payouts.sqlite'), { readOnly: true });
    expect(registry.prepare('SELECT * FROM payouts').all()).toHaveLength(steps.length);
    registry.close();
  } finally {
    await killed;
    expect(await platform.kill('SIGINT')).toBe(0);
    await rm(dataDir, { recursive: true, force: true });
  }
}, 1_800_000);
