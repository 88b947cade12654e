import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import { erasureStore, eventHandler, on, unlessErased } from '@claimstream/lambda-kit';
import { recordCover } from '../application/record-cover.ts';
import { rentalStore } from '../store/rentals.ts';

export const handler = eventHandler([on(PolicyIssued, unlessErased(erasureStore(), recordCover(rentalStore())))]);
