import { sqsHandler } from '@claimstream/lambda-kit';
import { pushOver } from '@claimstream/lambda-kit/websocket';
import { showAlarm } from '../application/show-alarm.ts';
import { showOperators } from '../application/show-operators.ts';
import { webSocketUrl } from '../config.ts';
import { AlarmNotice } from '../domain/alarm-notice.ts';
import { eventStore } from '../store/events.ts';
import { operatorStore } from '../store/operators.ts';

const now = () => new Date();

export const handler = sqsHandler(
  AlarmNotice,
  showAlarm(eventStore(), showOperators(operatorStore(), pushOver(webSocketUrl()), now), now),
);
