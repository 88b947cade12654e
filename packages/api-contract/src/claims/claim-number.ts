import * as z from 'zod';

export { claimNumberOf } from './claim-number-of.ts';

export const claimNumberPattern = /^CL-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/;

export const claimNumber = z
  .string()
  .regex(claimNumberPattern)
  .meta({ title: 'Number by which people name the claim', example: 'CL-TFVC-7CMF', pii: 'pseudonym' });

/**
 * The number behind a loosely written or spoken one: small letters, without dashes or prefix, O for 0, I or L for 1.
 * @example tidiedClaimNumber('cl tfvc 7cmf') // 'CL-TFVC-7CMF'
 */
export function tidiedClaimNumber(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^CL(?=.{8}$)/, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return `CL-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
