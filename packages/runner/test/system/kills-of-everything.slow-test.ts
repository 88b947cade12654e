import { randomInt } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { type JourneyOptions, type JourneyResult, runJourney } from '@claimstream/journey';
import { until } from '@claimstream/test-drive';
import { type Played, play } from '@claimstream/trip-player';
import { PlatformProcess } from './platform-process.ts';

const TRIPS = 120;
const MOST_KILLS = 12;
const SECONDS = 480;

/** Facts that are published once about a thing, with the field that identifies the thing. */
const onceEach = {
  'Customer.Accepted': 'customerId',
  'Policy.Issued': 'policyId',
  'Claim.Accepted': 'claimId',
  'Claim.Assessed': 'claimId',
  'Settlement.Finalized': 'settlementId',
  'Payment.Requested': 'paymentId',
  'Payment.Completed': 'paymentId',
  'Settlement.Paid': 'paymentId',
  'Claim.Closed': 'claimId',
  'Vendor.Booked': 'rentalId',
  'Vendor.Finalized': 'rentalId',
  'Trip.Recorded': 'tripId',
  'Crash.Detected': 'crashId',
} as const;
type Fact = keyof typeof onceEach;

describe('claims, a rental car and trips with a crash, while the platform is killed again and again', () => {
  let dataDir: string;
  let platform: PlatformProcess;
  const rhythm: number[] = [];
  let results: JourneyResult[];
  let played: Played;

  const journey = (scenario: JourneyOptions['scenario'], seed: number): Promise<JourneyResult> =>
    runJourney(
      {
        endpoint: platform.endpoint,
        stage: 'dev',
        scenario,
        seed,
        vehicleClass: 'sedan',
        severity: 'moderate',
        timeout: SECONDS,
      },
      { step: () => {}, notified: () => {} },
    );

  /** Cars of consenting customers; their trips are on the stream, and the last one crashes. */
  const drive = (): Promise<Played> =>
    play(
      {
        endpoint: platform.endpoint,
        stage: 'dev',
        vehicles: 4,
        rate: 4,
        trips: TRIPS,
        crash: true,
        seed: 1,
        fleet: 'killed',
        devices: [],
        timeout: SECONDS,
        json: false,
      },
      () => {},
    );

  async function killUntil(isOver: () => boolean): Promise<void> {
    while (!isOver() && rhythm.length < MOST_KILLS) {
      rhythm.push(randomInt(2_000, 9_000));
      await pause(rhythm.at(-1));
      await platform.kill('SIGKILL');
      await platform.start();
    }
  }

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'kills-of-everything-'));
    platform = await PlatformProcess.over(dataDir);
    let over = false;
    const work = Promise.all([
      Promise.all([journey('paid', 21), journey('rental', 22), journey('returned-payment', 23)]),
      drive(),
    ]).finally(() => {
      over = true;
    });
    const [done] = await Promise.all([work, killUntil(() => over)]);
    [results, played] = done;
  }, 900_000);
  afterAll(async () => {
    await platform.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  function rows<Row>(sql: string): Row[] {
    const db = new DatabaseSync(join(dataDir, 'cloud.sqlite'), { readOnly: true });
    try {
      return db.prepare(sql).all() as Row[];
    } finally {
      db.close();
    }
  }

  /** The archive contains every event of the bus, as often as it was published. */
  const told = () =>
    rows<{ event: string }>('SELECT event FROM events_archived ORDER BY n').map(({ event }) => JSON.parse(event));

  it('ends every claim and every trip', () => {
    expect(rhythm.length).toBeGreaterThan(2);
    const paid = { outcome: 'paid', reasons: [] };
    expect({ rhythm, ends: results.map(({ outcome, reasons }) => ({ outcome, reasons })) }).toEqual({
      rhythm,
      ends: [paid, paid, paid],
    });
    expect({ rhythm, recorded: played.recorded, crash: played.crash?.events }).toEqual({
      rhythm,
      recorded: played.sent.trips,
      crash: expect.arrayContaining(['Crash.Detected']),
    });
    expect(played.sent.trips).toBe(TRIPS);
  });

  it('leaves no message in any queue, and no unmatched event', async () => {
    const waiting = () => rows<{ queue: string; body: string }>('SELECT queue, body FROM sqs_messages');
    const dead = () => waiting().filter(({ queue }) => /Dlq|unmatched/.test(queue));
    expect({ rhythm, dead: dead() }).toEqual({ rhythm, dead: [] });
  });

  it('published each fact once', async () => {
    const ids = new Map<string, Set<string>>();
    const closed = () => told().filter((event) => event['detail-type'] === 'Claim.Closed');
    await until(async () => new Set(closed().map(({ detail }) => detail.data.claimId)).size === results.length, 120);
    for (const { 'detail-type': name, detail } of told()) {
      const field = onceEach[name as Fact];
      if (!field) continue;
      const key = `${name} ${detail.data[field]}`;
      ids.set(key, (ids.get(key) ?? new Set()).add(detail.metadata.id));
    }
    const names = new Set([...ids.keys()].map((key) => key.split(' ')[0]));
    expect(names).toEqual(new Set(Object.keys(onceEach)));
    expect({ rhythm, twice: [...ids].filter(([, each]) => each.size > 1).map(([key]) => key) }).toEqual({
      rhythm,
      twice: [],
    });
    expect([...ids.keys()].filter((key) => key.startsWith('Trip.Recorded '))).toHaveLength(TRIPS);
    expect([...ids.keys()].filter((key) => key.startsWith('Crash.Detected '))).toHaveLength(1);
    expect([...ids.keys()].filter((key) => key.startsWith('Vendor.Booked '))).toHaveLength(1);
  });

  it('moved the money of each payment once', () => {
    const registry = new DatabaseSync(join(dataDir, 'payment-provider', 'payouts.sqlite'), { readOnly: true });
    const payouts = registry.prepare('SELECT * FROM payouts').all();
    registry.close();
    // Two claims with one payment each, and one whose payment was returned and made again.
    expect(payouts).toHaveLength(4);
  });
});
