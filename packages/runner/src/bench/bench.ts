/**
 * `npm run bench -- [--runs 3] [--json]`, or `npm run bench -- trips`, which is in `trips.ts`: start-up, one journey by step, memory, and
 * size and load time of every function. Takes minutes; figures from different machines, or from a busy one, cannot be compared.
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runJourney } from '@claimstream/journey';
import { type LoadedBundle, loadBundles } from './module-load.ts';
import { type MeasuredPlatform, startMeasured } from './platform-process.ts';
import { printReport } from './report.ts';
import { median } from './statistics.ts';
import { benchTrips } from './trips.ts';

/** The measured figures; `--json` prints exactly these. Times in milliseconds, sizes in bytes; medians where there are several values. */
export interface Figures {
  machine: { node: string; platform: string; cores: number };
  runs: number;
  /** Time until ready: without data, and again with the data of a finished journey. */
  startUp: { firstMs: number; againMs: number };
  /** Steps of a journey: the first after the start (with cold functions), and the median of the later ones. */
  journey: { step: string; coldMs: number; warmMs: number }[];
  /** Resident memory of the platform's process. */
  memory: { readyBytes: number; peakBytes: number; afterJourneysBytes: number };
  functions: LoadedBundle[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
    trips: { type: 'string', default: '50000' },
    vehicles: { type: 'string', default: '50' },
  },
});
if (positionals[0] === 'trips') process.exit(await trips());
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('--runs takes a whole number from 1: npm run bench -- --runs 3');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'claimstream-bench-'));
try {
  const figures = await measure();
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else printReport(figures, console.log);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @returns the exit code */
async function trips(): Promise<number> {
  const told = values.json ? () => {} : console.log;
  const figures = await benchTrips(Number(values.trips), Number(values.vehicles), told);
  const { trips: sent, recorded, recordSeconds, recordedPerSecond: rate } = figures;
  if (values.json) console.log(JSON.stringify(figures, null, 2));
  else
    console.log(`${recorded} of ${sent} trips recorded in ${Math.round(recordSeconds)} s, ${rate.toFixed(1)} a second`);
  return recorded === sent ? 0 : 1;
}

async function measure(): Promise<Figures> {
  const [first, again]: number[][] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    const dataDir = join(folder, `start-${run}`);
    for (const times of [first!, again!]) {
      const platform = await startMeasured(dataDir);
      times.push(platform.readyMs);
      await platform.stop();
    }
  }
  const platform = await startMeasured(join(folder, 'journeys'));
  try {
    const readyBytes = platform.memory();
    const { journeys, peakBytes } = await travel(platform);
    const afterJourneysBytes = platform.memory();
    const functions = await loadBundles(platform.endpoint, folder, runs);
    return {
      machine: {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        cores: availableParallelism(),
      },
      runs,
      startUp: { firstMs: median(first!), againMs: median(again!) },
      journey: journeys[0]!.map(({ name, ms }, index) => ({
        step: name,
        coldMs: ms,
        warmMs: median(journeys.slice(1).map((steps) => steps[index]!.ms)),
      })),
      memory: { readyBytes, peakBytes, afterJourneysBytes },
      functions,
    };
  } finally {
    await platform.stop();
  }
}

/** One journey with cold functions, then `runs` more. */
async function travel({ endpoint, memory }: MeasuredPlatform) {
  let peakBytes = 0;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, memory());
  }, 500);
  const journeys: { name: string; ms: number }[][] = [];
  try {
    for (let run = 0; run <= runs; run += 1) {
      const options = {
        endpoint,
        stage: 'dev',
        vehicleClass: 'sedan',
        severity: 'moderate' as const,
        color: 'red',
        seed: run + 1,
        timeout: 300,
      };
      const { outcome, reasons, steps } = await runJourney(options, { step: () => {}, notified: () => {} });
      if (outcome !== 'paid') throw new Error(`A journey ended ${outcome}: ${reasons.join(', ')}`);
      journeys.push(steps);
    }
  } finally {
    clearInterval(watch);
  }
  return { journeys, peakBytes };
}
