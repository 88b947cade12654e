import { sqsHandler } from '@claimstream/lambda-kit';
import { recordAlarm } from '../application/record-alarm.ts';
import { AlarmNotice } from '../domain/alarm-notice.ts';
import { alarmStateStore } from '../store/alarms.ts';

export const handler = sqsHandler(AlarmNotice, recordAlarm(alarmStateStore()));
