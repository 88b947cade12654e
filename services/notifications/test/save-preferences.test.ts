import { defaultPreferences } from '@claimstream/api-contract/notifications/preferences';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { savePreferences } from '../src/application/save-preferences.ts';
import { customerId, world as newWorld } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

it('everything is mailed until the customer says otherwise, and the last word counts', async () => {
  const { preferences } = await newWorld(tables);
  expect(await preferences.of(customerId)).toEqual(defaultPreferences);
  const save = savePreferences(preferences);
  const wanted = (claims: boolean) => ({ email: { ...defaultPreferences.email, claims } });
  await save(customerId, wanted(false));
  expect(await save(customerId, wanted(true))).toEqual(wanted(true));
  expect(await preferences.of(customerId)).toEqual(wanted(true));
});
