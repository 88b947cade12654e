import { listAlarms as route } from '@claimstream/api-contract/insights/list-alarms';
import { routeHandler } from '@claimstream/lambda-kit';
import { stage } from '../config.ts';
import { alarmList } from '../domain/alarm-list.ts';
import { stageAlarms } from '../store/alarms.ts';

export const handler = routeHandler(route, async () => alarmList(await stageAlarms(stage)));
