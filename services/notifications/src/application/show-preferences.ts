import { defaultPreferences, type ShownPreferences } from '@claimstream/api-contract/notifications/preferences';
import type { Phone } from '../delivery/phone.ts';
import type { PreferenceStore } from '../store/preferences.ts';

/** A customer's preferences; no texts while they have no phone that accepts them. */
export function showPreferences(store: Pick<PreferenceStore, 'of'>, phone: Pick<Phone, 'of'>) {
  return async (customerId: string): Promise<ShownPreferences> => {
    const wanted = await store.of(customerId);
    const { state } = await phone.of(customerId);
    return { ...wanted, text: state === 'verified' ? wanted.text : defaultPreferences.text, phone: state };
  };
}
