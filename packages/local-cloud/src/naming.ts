import { createHash } from 'node:crypto';
import type { PhysicalName } from './kernel.ts';

/** Deterministic physical names: a stack that is deployed again finds its resources again. */
export const physicalName: PhysicalName = (stackName, logicalId, maxLength = 64) => {
  const suffix = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex').slice(0, 12);
  return `${`${stackName}-${logicalId}`.slice(0, maxLength - 13)}-${suffix}`;
};

/** `arn:aws:<service>:<region>:<account>:<resource>` */
export function arn(kernel: { region: string; accountId: string }, service: string, resource: string): string {
  return `arn:aws:${service}:${kernel.region}:${kernel.accountId}:${resource}`;
}

/** The URL of a queue for clients of this cloud, from its ARN. */
export function queueUrl(kernel: { endpoint: string }, queueArn: string): string {
  const [, , , , account, name] = queueArn.split(':');
  return `${kernel.endpoint}/${account}/${name}`;
}
