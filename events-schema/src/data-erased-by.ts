import * as z from 'zod';
import { customerId, dataKinds, keptData, oneOf } from './fields.ts';

/**
 * The common part of every service's answer to `Customer.Erasure.Requested`: one event name, which each publishes under its own source.
 * @example export const CustomerDataErasedByClaims = defineEvent({ ...dataErasedBy('claims'), owner: 'claims' });
 */
export const dataErasedBy = <const Service extends string>(service: Service) => ({
  name: 'Customer.Data.Erased' as const,
  version: 1,
  eachService: true as const,
  description: 'A service erased its data about a customer, except for the data that it lists as kept',
  subject: 'customerId' as const,
  data: z.object({
    customerId,
    service: oneOf('Answering service', [service]),
    erased: z.array(oneOf('Kind of erased data', dataKinds)).max(50).meta({ title: 'Erased data' }),
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
