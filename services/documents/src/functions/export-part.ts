import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { exportPart } from '@claimstream/lambda-kit/export-part';
import { ownPart } from '../application/own-part.ts';
import { config } from '../config.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';
import { readingStore } from '../store/readings.ts';

const part = ownPart(documentStore(), readingStore(), imagesIn(config.BUCKET));

export const handler = eventHandler([on(CustomerExportRequested, exportPart(part))]);
