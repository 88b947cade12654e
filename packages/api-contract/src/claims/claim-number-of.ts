/** Digits and letters that nobody confuses when reading or speaking: no I, L, O, U. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number by which people name a claim, derived from its id: eight symbols after its first 40 bits. It is for reading only; requests name
 * claims by their id.
 * @param claimId uuid
 * @example claimNumberOf('d3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03') // 'CL-TFVC-7CMF'
 */
export function claimNumberOf(claimId: string): string {
  const bits = Number.parseInt(claimId.replaceAll('-', '').slice(0, 10), 16);
  const text = Array.from({ length: 8 }, (_, index) => symbols[Math.floor(bits / 32 ** (7 - index)) % 32]).join('');
  return `CL-${text.slice(0, 4)}-${text.slice(4)}`;
}
