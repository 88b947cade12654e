import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { environment, eventHandler, on } from '@claimstream/lambda-kit';
import { exportPart } from '@claimstream/lambda-kit/export-part';
import * as z from 'zod';
import { ownPart } from '../application/own-part.ts';
import { contactIn } from '../delivery/contact-of.ts';
import { notificationStore } from '../store/notifications.ts';
import { preferenceStore } from '../store/preferences.ts';

const { USER_POOL_ID } = environment(z.object({ USER_POOL_ID: z.string().min(1) }));
const part = ownPart(notificationStore(), preferenceStore(), contactIn(USER_POOL_ID));

export const handler = eventHandler([on(CustomerExportRequested, exportPart(part))]);
