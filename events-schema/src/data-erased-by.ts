import * as z from 'zod';
import { customerId, dataKinds, keptData, oneOf } from './fields.ts';

/**
 * What the answer of each service to `Customer.Erasure.Requested` has in common: one event name, published by each under its own source.
 * @example export const CustomerDataErasedByClaims = defineEvent({ ...dataErasedBy('claims'), owner: 'claims' });
 */
export const dataErasedBy = <const Service extends string>(service: Service) => ({
  name: 'Customer.Data.Erased' as const,
  version: 1,
  eachService: true as const,
  description: 'A service has erased what it held about a customer, but for what it says that it keeps',
  subject: 'customerId' as const,
  data: z.object({
    customerId,
    service: oneOf('Who answers', [service]),
    erased: z.array(oneOf('What was erased', dataKinds)).max(50).meta({ title: 'What was erased' }),
    kept: keptData,
  }),
  samples: [
    {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      service,
      erased: ['drafts' as const],
      kept: [{ what: 'claims' as const, until: '2032-12-31', why: 'ours' }],
    },
  ],
});
