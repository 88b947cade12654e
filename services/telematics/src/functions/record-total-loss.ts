import { ClaimAssessed } from '@claimstream/events-schema/claims/claim-assessed';
import { ClaimDenied } from '@claimstream/events-schema/claims/claim-denied';
import { ClaimWithdrawn } from '@claimstream/events-schema/claims/claim-withdrawn';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordTotalLoss } from '../application/record-total-loss.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

const record = recordTotalLoss(carStore(), deviceStore(), erasureStore());

export const handler = eventHandler(
  [
    on(ClaimAssessed, ({ data, metadata }) => record(data, metadata)),
    on(ClaimDenied, ({ data, metadata }) => record({ ...data, totalLoss: false }, metadata)),
    on(ClaimWithdrawn, ({ data, metadata }) => record({ ...data, totalLoss: false }, metadata)),
  ],
  everyDelivery,
);
