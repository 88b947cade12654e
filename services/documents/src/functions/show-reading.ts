import { showReading as route } from '@claimstream/api-contract/documents/show-reading';
import { routeHandler } from '@claimstream/lambda-kit';
import { showReading } from '../application/show-reading.ts';
import { documentStore } from '../store/documents.ts';
import { readingStore } from '../store/readings.ts';

const show = showReading(documentStore(), readingStore());

export const handler = routeHandler(route, ({ caller, path, query }) => show(caller, path.documentId, query.attempt));
