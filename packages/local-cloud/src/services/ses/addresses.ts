import { AwsError } from '../../errors.ts';

/** The bare address of `Name <a@b>` or `a@b`. */
export function bareAddress(text: string): string {
  const address = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(address)) return address;
  throw new AwsError('BadRequestException', address.includes('@') ? 'Illegal address' : "Missing final '@domain'", 400);
}
