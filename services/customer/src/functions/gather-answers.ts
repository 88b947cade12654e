import { CustomerDataErasedByClaims } from '@claimstream/events-schema/claims/customer-data-erased-by-claims';
import { CustomerDataErasedByCustomer } from '@claimstream/events-schema/customer/customer-data-erased-by-customer';
import { CustomerDataErasedByDocuments } from '@claimstream/events-schema/documents/customer-data-erased-by-documents';
import { CustomerDataErasedByFraud } from '@claimstream/events-schema/fraud/customer-data-erased-by-fraud';
import { CustomerDataErasedByNotifications } from '@claimstream/events-schema/notifications/customer-data-erased-by-notifications';
import { CustomerDataErasedByPartners } from '@claimstream/events-schema/partners/customer-data-erased-by-partners';
import { CustomerDataErasedBySettlement } from '@claimstream/events-schema/settlement/customer-data-erased-by-settlement';
import { CustomerDataErasedByTelematics } from '@claimstream/events-schema/telematics/customer-data-erased-by-telematics';
import { CustomerDataErasedByVendor } from '@claimstream/events-schema/vendor/customer-data-erased-by-vendor';
import { eventHandler, on } from '@claimstream/lambda-kit';
import { gatherAnswers } from '../application/gather-answers.ts';
import { erasureCaseStore } from '../store/erasure-cases.ts';

const gather = gatherAnswers(erasureCaseStore());

export const handler = eventHandler([
  on(CustomerDataErasedByClaims, gather),
  on(CustomerDataErasedByCustomer, gather),
  on(CustomerDataErasedByDocuments, gather),
  on(CustomerDataErasedByFraud, gather),
  on(CustomerDataErasedByNotifications, gather),
  on(CustomerDataErasedByPartners, gather),
  on(CustomerDataErasedBySettlement, gather),
  on(CustomerDataErasedByVendor, gather),
  on(CustomerDataErasedByTelematics, gather),
]);
