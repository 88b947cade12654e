import './silence.ts';
import { ClaimClosed } from '@claimstream/events-schema/claims/claim-closed';
import { ClaimRequested } from '@claimstream/events-schema/claims/claim-requested';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld, passed, start } from './insights-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest(['open']);
});
afterAll(() => tables.stop());

async function world() {
  const w = await newWorld(tables);
  await w.operators.connect('c-1', w.now());
  await w.operators.connect('c-2', w.now());
  return w;
}

it('pushes a batch as one frame to every watching operator', async () => {
  const w = await world();
  await w.observe(passed(ClaimRequested), passed(ClaimClosed));
  expect(w.pushed.map(({ connectionId }) => connectionId).toSorted()).toEqual(['c-1', 'c-2']);
  const { frame } = w.pushed[0]!;
  expect(frame).toMatchObject({
    batch: String(start),
    events: [{ name: 'Claim.Requested' }, { name: 'Claim.Closed' }],
  });
});

it('forgets a closed connection, but not one that is still opening', async () => {
  const w = await world();
  w.gone.add('c-1');
  await w.observe(passed(ClaimRequested));
  expect(await w.operators.connections()).toHaveLength(2);
  w.clock.now += 31_000;
  await w.observe(passed(ClaimClosed));
  expect(await w.operators.connections()).toEqual(['c-2']);
});

it('is not delayed by an unreachable operator', async () => {
  const w = await world();
  w.broken.add('c-1');
  await w.observe(passed(ClaimRequested));
  expect(w.pushed.map(({ connectionId }) => connectionId)).toEqual(['c-2']);
  expect((await w.list({})).events).toHaveLength(1);
});

it('pushes a redelivered batch again under its own number, so that no number is missing', async () => {
  const w = await world();
  await w.observe(passed(ClaimRequested));
  await w.observe(passed(ClaimRequested));
  const batches = w.pushed.filter(({ connectionId }) => connectionId === 'c-1').map(({ frame }) => frame.batch);
  expect(batches).toEqual([String(start), String(start + 1)]);
});
