import { savePreferences as route } from '@claimstream/api-contract/notifications/save-preferences';
import { routeHandler } from '@claimstream/lambda-kit';
import { savePreferences } from '../application/save-preferences.ts';
import { preferenceStore } from '../store/preferences.ts';

const save = savePreferences(preferenceStore());

export const handler = routeHandler(route, ({ caller, body }) => save(caller.sub, body));
