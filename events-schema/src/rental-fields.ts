import * as z from 'zod';
import { oneOf } from './fields.ts';

/** The fields of rental cars, kept out of `fields.ts` because every page loads that file. */

export const rentalId = z.uuid().meta({
  title: 'Rental car of a claim',
  example: '7c1f0a3e-5b2d-5e4f-8a6b-9d0c1e2f3a04',
  pii: 'pseudonym',
});

/** Classes of rental cars, the smallest first. */
export const rentalClasses = ['economy', 'compact', 'midsize', 'suv', 'minivan'] as const;
export type RentalClass = (typeof rentalClasses)[number];
export const rentalClass = oneOf('Class of the rental car', rentalClasses);

/** Why a rental ended. */
export const rentalEnds = [
  'car-repaired',
  'total-loss',
  'maximum-reached',
  'claim-denied',
  'claim-withdrawn',
  'claim-closed',
] as const;
export type RentalEnd = (typeof rentalEnds)[number];
export const rentalEnd = oneOf('Why the rental ended', rentalEnds);
