import { randomUUID } from 'node:crypto';
import type { Account } from './scope.ts';
import type { Workshop } from './stack-application.ts';
import type { StackOutput, StackRecord, StackStatus } from './stack-store.ts';

export const STACK_TYPE = 'AWS::CloudFormation::Stack';

export const newStack = (account: Account, stackName: string, now: number): StackRecord => ({
  stackName,
  stackId: `arn:aws:cloudformation:${account.region}:${account.accountId}:stack/${stackName}/${randomUUID()}`,
  template: { Resources: {} },
  parameters: {},
  outputs: {},
  tags: {},
  status: 'CREATE_IN_PROGRESS',
  createdAt: now,
});

/** A stack's status during one operation: recorded, and published as an event, at every step. */
export class StackProgress {
  readonly stack: StackRecord;
  readonly #workshop: Workshop;

  constructor(workshop: Workshop, stack: StackRecord) {
    this.#workshop = workshop;
    this.stack = stack;
  }

  get creating(): boolean {
    return ['CREATE_IN_PROGRESS', 'ROLLBACK_IN_PROGRESS', 'ROLLBACK_COMPLETE'].includes(this.stack.status);
  }

  to(status: StackStatus, reason?: string): void {
    const { store, events } = this.#workshop;
    const { stackName: logicalId, stackId: physicalId } = this.stack;
    this.stack.status = status;
    this.stack.statusReason = reason;
    store.saveStack(this.stack);
    events.add(this.stack, { logicalId, physicalId, type: STACK_TYPE, status, reason });
  }

  open(): void {
    const known = this.#workshop.store.stack(this.stack.stackName);
    if (known && known.status !== 'REVIEW_IN_PROGRESS') this.stack.updatedAt = this.#workshop.clock.now();
    this.to(this.stack.updatedAt === undefined ? 'CREATE_IN_PROGRESS' : 'UPDATE_IN_PROGRESS', 'User Initiated');
  }

  /** From here on a restart restores the new template. */
  applied(reached: Pick<StackRecord, 'template' | 'parameters' | 'tags'> & { outputs: Record<string, StackOutput> }) {
    Object.assign(this.stack, reached);
    if (this.creating) this.#workshop.store.saveStack(this.stack);
    else this.to('UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
  }

  complete(): void {
    this.to(this.creating ? 'CREATE_COMPLETE' : 'UPDATE_COMPLETE');
  }

  goingBack(reason: string): void {
    this.to(this.creating ? 'ROLLBACK_IN_PROGRESS' : 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
  }

  back(): void {
    this.to(this.creating ? 'ROLLBACK_COMPLETE' : 'UPDATE_ROLLBACK_COMPLETE');
  }

  stuck(reason: string): void {
    this.to(this.creating ? 'ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_FAILED', reason);
  }

  /** After a restart: an operation that was cut off has been rolled back to the last fully applied template. */
  restored(outputs: Record<string, StackOutput>): void {
    this.stack.outputs = outputs;
    const { status } = this.stack;
    if (status === 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS') this.complete();
    else if (status.endsWith('_IN_PROGRESS')) this.back();
    else this.#workshop.store.saveStack(this.stack);
  }
}
