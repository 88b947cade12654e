import { createHash } from 'node:crypto';
import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import type { TextRequest } from '../domain/texts.ts';

/** Returns a text at a given moment, once, however often this is requested. */
export type Postpone = (request: TextRequest, until: Date) => Promise<void>;

interface Settings {
  /** Prefix of its schedules' names. */
  prefix: string;
  queueArn: string;
  deadLetterArn: string;
  roleArn: string;
}

/** Creates a one-time schedule that sends the request to the queue of texts. */
export function postponeBy(
  { prefix, queueArn, deadLetterArn, roleArn }: Settings,
  scheduler: Pick<SchedulerClient, 'send'> = new SchedulerClient({}),
): Postpone {
  return async (request, until) => {
    const moment = until.toISOString().slice(0, 19);
    const id = createHash('sha256').update(`${request.notificationId} ${moment}`).digest('hex').slice(0, 24);
    const Input = JSON.stringify({ ...request, at: '<aws.scheduler.scheduled-time>' });
    const schedule = new CreateScheduleCommand({
      Name: `${prefix}${id}`,
      ScheduleExpression: `at(${moment})`,
      FlexibleTimeWindow: { Mode: 'OFF' },
      ActionAfterCompletion: 'DELETE',
      Target: { Arn: queueArn, RoleArn: roleArn, Input, DeadLetterConfig: { Arn: deadLetterArn } },
    });
    try {
      await scheduler.send(schedule);
    } catch (error) {
      // A repeated request: the schedule already exists.
      if (!(error instanceof ConflictException)) throw error;
    }
  };
}
