import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';

/** The name of a bus, from its name or ARN; the default bus where absent. */
export function busName(nameOrArn: string | undefined): string {
  if (!nameOrArn) return 'default';
  return nameOrArn.startsWith('arn:') ? nameOrArn.slice(nameOrArn.indexOf(':event-bus/') + 11) : nameOrArn;
}

/** `arn:aws:events:<region>:<account>:event-bus/<name>` */
export function busArn(kernel: Kernel, name: string): string {
  return arn(kernel, 'events', `event-bus/${name}`);
}

/** A rule's ARN names its bus unless that is the default one. */
export function ruleArn(kernel: Kernel, bus: string, rule: string): string {
  return arn(kernel, 'events', bus === 'default' ? `rule/${rule}` : `rule/${bus}/${rule}`);
}

/** `arn:aws:events:<region>:<account>:archive/<name>` */
export function archiveArn(kernel: Kernel, name: string): string {
  return arn(kernel, 'events', `archive/${name}`);
}

/** `arn:aws:events:<region>:<account>:replay/<name>` */
export function replayArn(kernel: Kernel, name: string): string {
  return arn(kernel, 'events', `replay/${name}`);
}

export function noSuchArchive(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Archive ${name} does not exist.`);
}

export function noSuchBus(name: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
}

export function noSuchRule(rule: string, bus: string): AwsError {
  return new AwsError('ResourceNotFoundException', `Rule ${rule} does not exist on EventBus ${bus}.`);
}
