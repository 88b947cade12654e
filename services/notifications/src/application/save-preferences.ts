import type { Preferences, ShownPreferences } from '@claimstream/api-contract/notifications/preferences';
import { Problem } from '@claimstream/lambda-kit';
import type { Phone } from '../delivery/phone.ts';
import type { PreferenceStore } from '../store/preferences.ts';

/**
 * Saves a customer's choices for e-mail and texts, which apply from the next event on. A customer who chooses texts again after STOP opts
 * their phone in.
 * @throws Problem PHONE_NOT_VERIFIED, TEXTS_STOPPED
 */
export function savePreferences(store: Pick<PreferenceStore, 'save'>, phone: Pick<Phone, 'of' | 'optIn'>) {
  return async (customerId: string, preferences: Preferences): Promise<ShownPreferences> => {
    const { state, number } = await phone.of(customerId);
    const wantsTexts = Object.values(preferences.text).includes(true);
    if (wantsTexts && !number) {
      throw new Problem(409, 'PHONE_NOT_VERIFIED', 'Texts need a verified phone. Verify yours and save again.');
    }
    if (wantsTexts && state === 'stopped' && !(await phone.optIn(number!))) {
      throw new Problem(
        409,
        'TEXTS_STOPPED',
        'This phone answered STOP, and can be opted in once in 30 days. Save again later, or verify another phone.',
      );
    }
    await store.save(customerId, preferences);
    return { ...preferences, phone: wantsTexts && state === 'stopped' ? 'verified' : state };
  };
}
