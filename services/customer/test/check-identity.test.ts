import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { world as newWorld } from './customers-under-test.ts';
import { application } from './example-applications.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());
const world = () => newWorld(tables);

it('an identity is checked as of the day the application was sent, where the customer lives', async () => {
  const w = await world();
  // Sent on March 1 at noon UTC: still the same day in Phoenix, and the eighteenth birthday is a day later.
  await w.submit(application({ birthDate: '2008-03-02' }));
  expect(await w.checks()).toEqual(['TOO_YOUNG']);
});
