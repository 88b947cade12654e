import { createHash } from 'node:crypto';

/** `E2QWRUHAPOMQZL`: an id in CloudFront's form, the same on every deploy of the same stack. */
export function deterministicId(stackName: string, logicalId: string): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return `E${BigInt(`0x${digest}`).toString(36).toUpperCase().slice(-13)}`;
}

/** An id in the form of policies' ids. */
export function deterministicUuid(stackName: string, logicalId: string): string {
  const digest = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex');
  return digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
