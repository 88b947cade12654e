import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Rental, rentalExample, rentalStaff } from './rental.ts';

export const listOpenRentals = route('GET /open-rentals', {
  summary: 'Lists the rental cars on rent, the one whose paid days end first at the top.',
  groups: rentalStaff,
  query: Paging,
  answer: z.object({ rentals: z.array(Rental.extend({ customerId: fields.customerId })), next }),
  examples: {
    query: { limit: '25' },
    answer: { rentals: [{ ...rentalExample, customerId: 'b1d4a1f0-6d0e-4a5b-8a34-0a6f0c1f1a01' }] },
  },
});
