import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordPolicy } from '../application/record-policy.ts';
import { carStore } from '../store/cars.ts';
import { deviceStore } from '../store/devices.ts';

const record = recordPolicy(carStore(), deviceStore(), erasureStore());

export const handler = eventHandler([on(PolicyIssued, ({ data }) => record(data))], everyDelivery);
