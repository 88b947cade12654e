import { confirmReading as route } from '@claimstream/api-contract/documents/confirm-reading';
import { routeHandler } from '@claimstream/lambda-kit';
import { confirmReading } from '../application/confirm-reading.ts';
import { documentStore } from '../store/documents.ts';
import { readingStore } from '../store/readings.ts';

const confirm = confirmReading(documentStore(), readingStore());

export const handler = routeHandler(route, ({ caller, path, body, context }) =>
  confirm(caller.sub, path.documentId, body.attempt, context.occurredAt),
);
