import type { ExportRequest } from '@claimstream/lambda-kit/export-part';
import type { ContactOf } from '../delivery/contact-of.ts';
import type { Notifications } from '../store/notifications.ts';
import type { PreferenceStore } from '../store/preferences.ts';

/** This service's data about a customer, and the contact data of the user pool that it mails to. */
export function ownPart(
  notifications: Pick<Notifications, 'all'>,
  preferences: Pick<PreferenceStore, 'of'>,
  contactOf: ContactOf,
) {
  return async ({ customerId }: ExportRequest): Promise<Record<string, unknown>> => ({
    contact: await contactOf(customerId),
    preferences: await preferences.of(customerId),
    notifications: await notifications.all(customerId),
  });
}
