import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { customerId, deviceId, drivingRevision, flag, policyId } from '../fields.ts';

export const DrivingConsentChanged = defineEvent({
  name: 'Driving.Consent.Changed',
  version: 1,
  owner: 'telematics',
  description: 'A customer allows us to record the trips of a car, or withdraws that, which erases them',
  subject: 'policyId',
  data: z.object({
    policyId,
    customerId,
    deviceId,
    revision: drivingRevision,
    granted: flag('Whether trips may be recorded'),
  }),
  samples: [
    {
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      deviceId: '8c1f6b1e-0a6d-4c39-9a7e-51d2f0b7e401',
      revision: 8,
      granted: false,
    },
  ],
});
