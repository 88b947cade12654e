import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { cents, customerId, drivingFactor, drivingScore, policyId } from '../fields.ts';

export const PremiumAdjusted = defineEvent({
  name: 'Premium.Adjusted',
  version: 1,
  owner: 'customer',
  description: 'A renewal costs more or less because of how the car was driven',
  subject: 'renewalPolicyId',
  data: z.object({
    policyId,
    renewalPolicyId: policyId.meta({ ...policyId.meta(), title: 'Policy that renews it' }),
    customerId,
    beforeCents: cents('Yearly premium of the renewal by the tariff alone', 109_000),
    afterCents: cents('Yearly premium of the renewal', 104_200),
    score: drivingScore,
    factors: z.array(drivingFactor).max(10).meta({ title: 'Points that each factor cost, of a hundred' }),
  }),
  samples: [
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      renewalPolicyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      beforeCents: 109_000,
      afterCents: 104_204,
      score: 86,
      factors: [{ factor: 'speeding', weight: 30, lost: 14 }],
    },
  ],
});
