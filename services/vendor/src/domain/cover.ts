import { PolicyIssued } from '@claimstream/events-schema/customer/policy-issued';
import * as z from 'zod';

const { policyId, customerId, timeZone, vehicleClass, rentalCover } = PolicyIssued.data.shape;

/** A policy's rental cover, and the insured car's class for choosing a similar one. */
export const Cover = z.object({ policyId, customerId, timeZone, vehicleClass, rentalCover: rentalCover.unwrap() });
export type Cover = z.infer<typeof Cover>;
