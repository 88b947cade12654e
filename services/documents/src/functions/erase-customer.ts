import { ClaimFileErased } from '@claimstream/events-schema/claims/claim-file-erased';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { erasureStore, eventHandler, on } from '@claimstream/lambda-kit';
import { eraseClaim, eraseCustomer } from '../application/erase-customer.ts';
import { config } from '../config.ts';
import { claimUploadStore } from '../store/claim-uploads.ts';
import { documentStore } from '../store/documents.ts';
import { imagesIn } from '../store/images.ts';

const images = imagesIn(config.BUCKET);

export const handler = eventHandler([
  on(CustomerErasureRequested, eraseCustomer(erasureStore(), documentStore(), images)),
  on(ClaimFileErased, eraseClaim(documentStore(), images, claimUploadStore())),
]);
