import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { normalisedVin } from '../customer/vin.ts';
import { claimNumberPattern, tidiedClaimNumber } from './claim-number.ts';

const name = (title: string) => z.string().trim().min(1).max(60).meta({ title, pii: 'personal' });

/** Criteria by which staff find a claim. The service compares names and vehicle numbers by fingerprint; they appear in no URL. */
export const ClaimSearch = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('number'),
    number: z.string().overwrite(tidiedClaimNumber).regex(claimNumberPattern).meta({
      title: 'Number of the claim, however it was written down',
      example: 'CL-TFVC-7CMF',
      pii: 'pseudonym',
    }),
  }),
  z.object({ by: z.literal('policy'), policyId: fields.policyId }),
  z.object({ by: z.literal('catastrophe'), catastropheCode: fields.catastropheCode }),
  z.object({
    by: z.literal('name'),
    givenName: name('Given name of the policyholder or the driver'),
    familyName: name('Family name'),
  }),
  z.object({
    by: z.literal('vin'),
    vin: z
      .string()
      .overwrite(normalisedVin)
      .regex(/^[A-Z0-9]{5,17}$/)
      .meta({ title: 'Vehicle number of the insured car', pii: 'personal' }),
  }),
]);
export type ClaimSearch = z.infer<typeof ClaimSearch>;
