import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordPolicy } from '../application/record-policy.ts';
import { claimRecords } from '../store/claim-records.ts';
import { settlementStore } from '../store/settlements.ts';

const record = recordPolicy(settlementStore(), erasureStore(), claimRecords());

export const handler = eventHandler([on(PolicyIssued, ({ data }) => record(data))], everyDelivery);
