import './silence.ts';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, start } from './insights-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

describe('a ticket', () => {
  it('admits once', async () => {
    const w = await world();
    const { ticket, expiresAt } = await w.ticket();
    expect(expiresAt).toBe('2026-03-01T12:01:00.000Z');
    expect(await w.connect('c-1', ticket)).toBe(true);
    expect(await w.connect('c-2', ticket)).toBe(false);
    expect(await w.operators.connections()).toEqual(['c-1']);
  });

  it('admits one of two simultaneous browsers', async () => {
    const w = await world();
    const { ticket } = await w.ticket();
    const answers = await Promise.all([w.connect('c-1', ticket), w.connect('c-2', ticket)]);
    expect(answers.toSorted()).toEqual([false, true]);
  });

  it('is valid for a minute', async () => {
    const w = await world();
    const [first, second] = [await w.ticket(), await w.ticket()];
    w.clock.now = start + 60_000;
    expect(await w.connect('c-1', first.ticket)).toBe(true);
    w.clock.now = start + 61_000;
    expect(await w.connect('c-2', second.ticket)).toBe(false);
  });

  it('is required, and nobody can use the stored form', async () => {
    const w = await world();
    expect(await w.connect('c-1', undefined)).toBe(false);
    expect(await w.connect('c-1', 'made up')).toBe(false);
    const { ticket } = await w.ticket();
    expect(JSON.stringify(await w.fresh.items())).not.toContain(ticket);
  });
});

it('a closed connection is removed, even if the close is reported twice', async () => {
  const w = await world();
  await w.connect('c-1', (await w.ticket()).ticket);
  await w.operators.disconnect('c-1');
  await w.operators.disconnect('c-1');
  expect(await w.operators.connections()).toEqual([]);
});
