import { savePreferences as route } from '@claimstream/api-contract/notifications/save-preferences';
import { erasureStore, routeHandler } from '@claimstream/lambda-kit';
import { refuseErased } from '../application/refuse-erased.ts';
import { savePreferences } from '../application/save-preferences.ts';
import { preferenceStore } from '../store/preferences.ts';

const erasures = erasureStore();
const save = savePreferences(preferenceStore());

export const handler = routeHandler(route, async ({ caller, body }) => {
  await refuseErased(erasures, caller.sub);
  return save(caller.sub, body);
});
