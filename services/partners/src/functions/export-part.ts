import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { exportPart } from '@claimstream/lambda-kit/export-part';
import { ownPart } from '../application/own-part.ts';
import { contactStore } from '../store/contacts.ts';

export const handler = eventHandler([on(CustomerExportRequested, exportPart(ownPart(contactStore())))]);
