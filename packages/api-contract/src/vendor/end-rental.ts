import { fields } from '@claimstream/events-schema';
import { rentalId } from '@claimstream/events-schema/rental-fields';
import * as z from 'zod';
import { route } from '../route.ts';
import { Rental, rentalExample } from './rental.ts';

export const endRental = route('POST /rentals/{rentalId}/end', {
  summary:
    'Ends a rental because the car is repaired; its customer or staff name the day. Repeating the day changes nothing; another day gets 409 RENTAL_ENDED.',
  path: z.object({ rentalId: rentalId }),
  body: z.object({ day: fields.isoDate('Day on which the car was repaired and the rental returned', '2026-03-09') }),
  answer: Rental,
  examples: {
    path: { rentalId: rentalExample.rentalId },
    body: { day: '2026-03-09' },
    answer: { ...rentalExample, state: 'ended', until: '2026-03-09', endReason: 'car-repaired' },
  },
});
