import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import * as z from 'zod';

const { policyId, customerId, timeZone, vehicleClass, rentalCover } = PolicyIssued.data.shape;

/** What a policy pays of a rental car, and what such a car is compared with. */
export const Cover = z.object({ policyId, customerId, timeZone, vehicleClass, rentalCover: rentalCover.unwrap() });
export type Cover = z.infer<typeof Cover>;
