import { createHash, randomBytes } from 'node:crypto';

/** An id in API Gateway's form, the same on every deploy of the same stack. */
export function deterministicId(stackName: string, logicalId: string, length: number): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return BigInt(`0x${digest}`).toString(36).slice(-length);
}

/** `JKJaXmPLvHcESHA=`: the shape of connection, message and extended request ids. */
export function opaqueId(): string {
  return `${randomBytes(11).toString('base64url')}=`;
}

/** `Root=1-<epoch seconds>-<24 hex>`: the value of `x-amzn-trace-id`. */
export function traceId(now: number): string {
  return `Root=1-${Math.floor(now / 1000).toString(16)}-${randomBytes(12).toString('hex')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000`: common log format. */
export function requestTime(now: number): string {
  const iso = new Date(now).toISOString();
  return `${iso.slice(8, 10)}/${MONTHS[Number(iso.slice(5, 7)) - 1]}/${iso.slice(0, 4)}:${iso.slice(11, 19)} +0000`;
}
