/** A target as `CreateSchedule` takes it. */
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
  /** `default` where nothing is said. */
  GroupName?: string;
  Arn: string;
  ScheduleExpression: string;
  /** UTC where nothing is said. */
  ScheduleExpressionTimezone?: string;
  FlexibleTimeWindow?: { Mode: 'OFF' } | { Mode: 'FLEXIBLE'; MaximumWindowInMinutes: number };
  /** Milliseconds; a repeated schedule runs within these. */
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

/** A run that is due: which time it is for, and how often it was tried. */
export interface Run {
  schedule: Schedule;
  scheduledAt: number;
  retries: number;
}
