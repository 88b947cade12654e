import { defaultPreferences, type PhoneState, Preferences } from '@claimstream/api-contract/notifications/preferences';
import { type TableUnderTest, tableUnderTest } from '@claimstream/test-drive';
import { savePreferences } from '../src/application/save-preferences.ts';
import { showPreferences } from '../src/application/show-preferences.ts';
import { customerId, world as newWorld } from './notifications-under-test.ts';

let tables: TableUnderTest;
beforeAll(async () => {
  tables = await tableUnderTest();
});
afterAll(() => tables.stop());

/** The customer's phone, in a state that the test chooses. */
const phoneThat = (state: PhoneState, takesOptIn = true) => ({
  of: async () => ({ state, ...(state === 'none' || state === 'unverified' ? {} : { number: '+15555550100' }) }),
  optIn: async () => takesOptIn,
});
const texted: Preferences = { ...defaultPreferences, text: { decisions: true, payments: true, crashes: false } };

describe('preferences', () => {
  it('are all mail and no text by default, and the last write wins', async () => {
    const { preferences } = await newWorld(tables);
    expect(await preferences.of(customerId)).toEqual(defaultPreferences);
    const save = savePreferences(preferences, phoneThat('none'));
    const wanted = (claims: boolean) => ({ ...defaultPreferences, email: { ...defaultPreferences.email, claims } });
    await save(customerId, wanted(false));
    expect(await save(customerId, wanted(true))).toEqual({ ...wanted(true), phone: 'none' });
    expect(await preferences.of(customerId)).toEqual(wanted(true));
  });

  it('from before there were texts contain none', () => {
    expect(Preferences.parse({ email: defaultPreferences.email })).toEqual(defaultPreferences);
  });

  it.each(['none', 'unverified'] as const)('cannot include texts with a phone in state %s', async (state) => {
    const { preferences } = await newWorld(tables);
    const saved = savePreferences(preferences, phoneThat(state))(customerId, texted);
    await expect(saved).rejects.toMatchObject({ status: 409, code: 'PHONE_NOT_VERIFIED' });
    expect(await preferences.of(customerId)).toEqual(defaultPreferences);
  });

  it('show no texts after STOP, and include them again by an opt-in, which SNS may refuse', async () => {
    const { preferences } = await newWorld(tables);
    await savePreferences(preferences, phoneThat('verified'))(customerId, texted);
    const shown = await showPreferences(preferences, phoneThat('stopped'))(customerId);
    expect(shown).toMatchObject({ phone: 'stopped', text: defaultPreferences.text });
    const refused = savePreferences(preferences, phoneThat('stopped', false))(customerId, texted);
    await expect(refused).rejects.toMatchObject({ status: 409, code: 'TEXTS_STOPPED' });
    expect(await savePreferences(preferences, phoneThat('stopped'))(customerId, texted)).toMatchObject({
      phone: 'verified',
      text: texted.text,
    });
  });
});
