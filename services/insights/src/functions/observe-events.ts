import { businessMetrics, eventObserver } from '@claimstream/lambda-kit';
import { pushOver } from '@claimstream/lambda-kit/websocket';
import { followClaims } from '../application/follow-claims.ts';
import { observeEvents } from '../application/observe-events.ts';
import { showOperators } from '../application/show-operators.ts';
import { stage, webSocketUrl } from '../config.ts';
import { NAMESPACE } from '../domain/business-metrics.ts';
import { claimStore } from '../store/claims.ts';
import { eventStore } from '../store/events.ts';
import { operatorStore } from '../store/operators.ts';
import { reasonStore } from '../store/reasons.ts';

const now = () => new Date();
const emit = businessMetrics(NAMESPACE, { stage });
const observe = observeEvents({
  events: eventStore(),
  reasons: reasonStore(),
  emit,
  follow: followClaims(claimStore(), emit),
  show: showOperators(operatorStore(), pushOver(webSocketUrl()), now),
  now,
});

export const handler = eventObserver(observe);
