import { showImage as route } from '@claimstream/api-contract/documents/show-image';
import { routeHandler } from '@claimstream/lambda-kit';
import { showImage } from '../application/show-image.ts';
import { config } from '../config.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const show = showImage(documentStore(), imagesIn(config.BUCKET));

export const handler = routeHandler(route, ({ caller, path, query }) => show(caller, path.documentId, query.attempt));
