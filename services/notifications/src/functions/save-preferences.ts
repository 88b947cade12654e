import { savePreferences as route } from '@claimstream/api-contract/notifications/save-preferences';
import { environment, erasureStore, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { refuseErased } from '../application/refuse-erased.ts';
import { savePreferences } from '../application/save-preferences.ts';
import { contactIn } from '../delivery/contact-of.ts';
import { phoneOf } from '../delivery/phone.ts';
import { preferenceStore } from '../store/preferences.ts';

const { USER_POOL_ID } = environment(z.object({ USER_POOL_ID: z.string().min(1) }));
const erasures = erasureStore();
const save = savePreferences(preferenceStore(), phoneOf(contactIn(USER_POOL_ID)));

export const handler = routeHandler(route, async ({ caller, body }) => {
  await refuseErased(erasures, caller.sub);
  return save(caller.sub, body);
});
