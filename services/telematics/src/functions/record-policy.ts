import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { recordPolicy } from '../application/record-policy.ts';
import { carStore } from '../store/cars.ts';

const record = recordPolicy(carStore());

export const handler = eventHandler([
  on(
    PolicyIssued,
    unlessErased(erasureStore(), ({ data }) => record(data)),
  ),
]);
