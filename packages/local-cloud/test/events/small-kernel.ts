import { EventEmitter } from 'node:events';
import { DatabaseSync } from 'node:sqlite';
import { ManualClock } from '../../src/clock.ts';
import { AwsError } from '../../src/errors.ts';
import type { Caller, CloudService, Kernel } from '../../src/kernel.ts';

export interface RecordedCall {
  caller: Caller;
  service: string;
  verb: string;
  input: any;
}

export type Answer = (input: any, caller: Caller) => unknown;

/** The part of the kernel that one service needs: a real database, a manual clock, and recording neighbours. */
export class SmallKernel {
  readonly clock = new ManualClock();
  readonly db = new DatabaseSync(':memory:');
  readonly calls: RecordedCall[] = [];
  readonly notices: string[] = [];
  readonly region = 'us-east-1';
  readonly accountId = '000000000000';
  readonly endpoint = 'http://127.0.0.1:1';
  readonly chaos = { deliverTwice: false };
  readonly signals = new EventEmitter();
  /** `service.Verb` → the neighbour's answer. */
  answers: Record<string, Answer> = {};
  refuse: ((caller: Caller, action: string, resource: string) => boolean) | undefined;

  readonly call = async (caller: Caller, service: string, verb: string, input: any): Promise<any> => {
    await Promise.resolve();
    this.calls.push({ caller, service, verb, input });
    const answer = this.answers[`${service}.${verb}`];
    if (!answer) throw new AwsError('ResourceNotFoundException', `nobody answers ${service}.${verb}`, 404);
    return answer(input, caller);
  };

  readonly authorise = (caller: Caller, permissions: { action: string; resource: string }[]): void => {
    for (const { action, resource } of permissions)
      if (this.refuse?.(caller, action, resource))
        throw new AwsError('AccessDeniedException', `not authorized to perform: ${action} on ${resource}`, 403);
  };

  readonly notice = (level: string, message: string): void => {
    this.notices.push(`${level}: ${message}`);
  };

  asKernel(): Kernel {
    return this as unknown as Kernel;
  }

  called(verb: string): RecordedCall[] {
    return this.calls.filter((call) => `${call.service}.${call.verb}` === verb);
  }
}

/** Runs a verb as the operator. */
export async function ask<O = any>(
  service: CloudService,
  verb: string,
  input: unknown,
  caller: Caller = { kind: 'operator' },
): Promise<O> {
  const found = service.verbs[verb];
  if (!found) throw new Error(`no verb ${verb}`);
  return (await found.run(input, { caller, requestId: 'r' })) as O;
}

/** Waits until `condition` holds; fails with its last answer after `seconds` of real time. */
export async function until<T>(condition: () => T | Promise<T>, seconds = 5): Promise<NonNullable<T>> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    const value = await condition();
    if (value) return value;
    if (performance.now() > end) throw new Error(`the condition never held: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
