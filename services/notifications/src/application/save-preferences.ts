import type { Preferences } from '@claimstream/api-contract/notifications/preferences';
import type { PreferenceStore } from '../store/preferences.ts';

/** Saves what a customer wants by e-mail, from the next event on. */
export function savePreferences(store: Pick<PreferenceStore, 'save'>) {
  return async (customerId: string, preferences: Preferences): Promise<Preferences> => {
    await store.save(customerId, preferences);
    return preferences;
  };
}
