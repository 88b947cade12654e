import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { AlarmStore } from '../alarms/alarm-store.ts';
import { instantOf } from '../statistics.ts';

interface Input {
  AlarmName?: string;
  HistoryItemType?: string;
  /** ISO date, or seconds since the epoch. */
  StartDate?: string | number;
  EndDate?: string | number;
  MaxRecords?: number | string;
  NextToken?: string;
  ScanBy?: 'TimestampDescending' | 'TimestampAscending';
  AlarmTypes?: string[];
}

/** The history of alarms, newest first by default, in pages of 100 at most. */
export const describeAlarmHistory = (alarms: AlarmStore): Verb<Input> => ({
  permissions: ({ AlarmName = '*' }) => [
    { action: 'cloudwatch:DescribeAlarmHistory', resource: alarms.arn(AlarmName) },
  ],
  run({ AlarmName, HistoryItemType, StartDate, EndDate, MaxRecords = 100, NextToken = '0', ScanBy }) {
    const most = Number(MaxRecords);
    if (!(most >= 1 && most <= 100)) throw new AwsError('ValidationError', 'MaxRecords must be from 1 to 100');
    const from = StartDate === undefined ? Number.NEGATIVE_INFINITY : instantOf(StartDate);
    const until = EndDate === undefined ? Number.POSITIVE_INFINITY : instantOf(EndDate);
    const items = alarms.history(AlarmName, HistoryItemType).filter(({ at }) => at >= from && at <= until);
    if (ScanBy === 'TimestampAscending') items.reverse();
    const [start, next] = [Number(NextToken), Number(NextToken) + most];
    return {
      AlarmHistoryItems: items.slice(start, next).map(({ alarm, at, type, summary, data }) => ({
        AlarmName: alarm,
        AlarmType: 'MetricAlarm',
        Timestamp: at / 1000,
        HistoryItemType: type,
        HistorySummary: summary,
        HistoryData: data,
      })),
      ...(next < items.length && { NextToken: String(next) }),
    };
  },
});
