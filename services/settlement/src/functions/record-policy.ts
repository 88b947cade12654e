import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { settlementStore } from '../store/settlements.ts';

const settlements = settlementStore();

/** Keeps the terms of each policy, to settle claims by them. */
export const handler = eventHandler([
  on(
    PolicyIssued,
    unlessErased(erasureStore(), ({ data }) => settlements.recordPolicy(data)),
  ),
]);
