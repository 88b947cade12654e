import { listDocuments as route } from '@claimstream/api-contract/documents/list-documents';
import { routeHandler } from '@claimstream/lambda-kit';
import { listDocuments } from '../application/list-documents.ts';
import { claimUploadStore } from '../store/claim-uploads.ts';
import { documentStore } from '../store/documents.ts';

const list = listDocuments(documentStore(), claimUploadStore());

export const handler = routeHandler(route, ({ caller, query }) => list(caller, query));
