/** A target in `CreateSchedule`'s shape. */
export interface Target {
  Arn: string;
  RoleArn: string;
  Input?: string;
  RetryPolicy?: { MaximumRetryAttempts?: number; MaximumEventAgeInSeconds?: number };
  DeadLetterConfig?: { Arn?: string };
  SqsParameters?: { MessageGroupId?: string };
}

export interface Schedule {
  Name: string;
  /** `default` where absent. */
  GroupName?: string;
  Arn: string;
  ScheduleExpression: string;
  /** UTC where absent. */
  ScheduleExpressionTimezone?: string;
  FlexibleTimeWindow?: { Mode: 'OFF' } | { Mode: 'FLEXIBLE'; MaximumWindowInMinutes: number };
  /** Milliseconds; a recurring schedule runs between these. */
  StartDate?: number;
  EndDate?: number;
  State: 'ENABLED' | 'DISABLED';
  Target: Target;
  Description?: string;
  ActionAfterCompletion?: 'NONE' | 'DELETE';
  /** Milliseconds. */
  CreationDate: number;
  LastModificationDate: number;
}

/** A run that is due: its scheduled time, and its attempts so far. */
export interface Run {
  schedule: Schedule;
  scheduledAt: number;
  retries: number;
}
