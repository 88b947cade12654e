import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { exportPart } from '@claimstream/lambda-kit/export-part';
import { ownPart } from '../application/own-part.ts';
import { clockFileStore } from '../store/clock-files.ts';
import { crashDraftStore } from '../store/crash-drafts.ts';
import { draftStore } from '../store/drafts.ts';
import { erasedFileStore } from '../store/erased-files.ts';

const part = ownPart(erasedFileStore(), clockFileStore(), draftStore(), crashDraftStore());

export const handler = eventHandler([on(CustomerExportRequested, exportPart(part))]);
