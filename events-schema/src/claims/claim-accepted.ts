import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { claimId, customerId, documentKind, fingerprint, flag, isoDate, policyId } from '../fields.ts';

export const ClaimAccepted = defineEvent({
  name: 'Claim.Accepted',
  version: 1,
  owner: 'claims',
  description: 'An active policy covers the loss; the claim waits for its evidence',
  subject: 'claimId',
  data: z.object({
    claimId,
    customerId,
    policyId,
    lossDate: isoDate('Day of the loss', '2026-05-01'),
    licenceNumber: fingerprint('licence number of the driver').optional(),
    /** The claim of a stolen car waits for no photo, and nobody asks for one. */
    stolen: flag('Whether the car was stolen and not recovered').optional(),
    /** False for a stolen car, too; absent if the customer did not say. */
    drivable: flag('Whether the car can be driven').optional(),
    /** Assumes that all evidence arrives today; absent if no law of the policy's state sets a day. */
    answerBy: isoDate('Day by which we answer the customer', '2026-06-12').optional(),
    evidence: z.array(documentKind).min(1).max(10).meta({ title: 'Documents the claim needs' }),
  }),
  samples: [
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      licenceNumber: 'ab'.repeat(32),
      evidence: ['damage'],
    },
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      licenceNumber: 'ab'.repeat(32),
      drivable: false,
      evidence: ['damage'],
    },
    {
      claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03',
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      policyId: 'c2e5b2a1-7e1f-5b6c-9b45-1b7a1d2a2b02',
      lossDate: '2026-05-01',
      licenceNumber: 'ab'.repeat(32),
      stolen: true,
      drivable: false,
      evidence: ['damage'],
    },
  ],
});
