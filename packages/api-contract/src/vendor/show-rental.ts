import { rentalId } from '@claimstream/events-schema/rental-fields';
import * as z from 'zod';
import { route } from '../route.ts';
import { Rental, rentalExample } from './rental.ts';

export const showRental = route('GET /rentals/{rentalId}', {
  summary: 'Shows a rental car to its customer, or to adjusters and supervisors. Another customer gets a 404.',
  path: z.object({ rentalId: rentalId }),
  answer: Rental,
  examples: { path: { rentalId: rentalExample.rentalId }, answer: rentalExample },
});
