import { showPreferences as route } from '@claimstream/api-contract/notifications/show-preferences';
import { environment, routeHandler } from '@claimstream/lambda-kit';
import * as z from 'zod';
import { showPreferences } from '../application/show-preferences.ts';
import { contactIn } from '../delivery/contact-of.ts';
import { phoneOf } from '../delivery/phone.ts';
import { preferenceStore } from '../store/preferences.ts';

const { USER_POOL_ID } = environment(z.object({ USER_POOL_ID: z.string().min(1) }));
const show = showPreferences(preferenceStore(), phoneOf(contactIn(USER_POOL_ID)));

export const handler = routeHandler(route, ({ caller }) => show(caller.sub));
