import { listAlarms as route } from '@claimstream/api-contract/insights/list-alarms';
import { routeHandler } from '@claimstream/lambda-kit';
import { listAlarms } from '../application/list-alarms.ts';
import { alarmStateStore } from '../store/alarms.ts';

export const handler = routeHandler(route, listAlarms(alarmStateStore()));
