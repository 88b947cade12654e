import * as z from 'zod';

export { claimNumberOf } from './claim-number-of.ts';

export const claimNumber = z
  .string()
  .regex(/^CL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
  .meta({ title: 'Number by which people name the claim', example: 'CL-TFVC-7CMF', pii: 'pseudonym' });
