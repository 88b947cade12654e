import { showPreferences as route } from '@claimstream/api-contract/notifications/show-preferences';
import { routeHandler } from '@claimstream/lambda-kit';
import { preferenceStore } from '../store/preferences.ts';

const store = preferenceStore();

export const handler = routeHandler(route, ({ caller }) => store.of(caller.sub));
