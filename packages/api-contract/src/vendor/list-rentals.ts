import * as z from 'zod';
import { next, Paging } from '../paging.ts';
import { route } from '../route.ts';
import { Rental, rentalExample } from './rental.ts';

export const listRentals = route('GET /rentals', {
  summary: "Lists the caller's rental cars, the newest first, with the cost of each until today.",
  query: Paging,
  answer: z.object({ rentals: z.array(Rental), next }),
  examples: { query: { limit: '25' }, answer: { rentals: [rentalExample] } },
});
