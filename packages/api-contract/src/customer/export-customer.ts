import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';

export const exportCustomer = route('GET /customers/me/export', {
  summary: "Answers with all data about the caller, each service's part under its name. It takes some seconds.",
  answer: z.object({
    customerId: fields.customerId,
    exportedAt: z.iso.datetime(),
    parts: z.record(z.string(), z.record(z.string(), z.unknown())),
  }),
  examples: {
    answer: {
      customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01',
      exportedAt: '2026-03-01T12:00:00.000Z',
      parts: {
        customer: { application: { givenName: 'Wilhelmina', familyName: 'Featherstonehaugh' }, policies: [] },
        notifications: { email: 'wilhelmina@example.com', notifications: [] },
      },
    },
  },
});
