import type { CloudService, Kernel } from '../../kernel.ts';
import { createEventBus } from './actions/create-event-bus.ts';
import { deleteEventBus } from './actions/delete-event-bus.ts';
import { deleteRule } from './actions/delete-rule.ts';
import { describeArchive } from './actions/describe-archive.ts';
import { describeEventBus } from './actions/describe-event-bus.ts';
import { describeRule } from './actions/describe-rule.ts';
import { listArchives } from './actions/list-archives.ts';
import { listEventBuses } from './actions/list-event-buses.ts';
import { listRuleNamesByTarget } from './actions/list-rule-names-by-target.ts';
import { listRules } from './actions/list-rules.ts';
import { listTargetsByRule } from './actions/list-targets-by-rule.ts';
import { putEvents } from './actions/put-events.ts';
import { putPartnerEvents } from './actions/put-partner-events.ts';
import { putRule } from './actions/put-rule.ts';
import { putTargets } from './actions/put-targets.ts';
import { removeTargets } from './actions/remove-targets.ts';
import { disableRule, enableRule } from './actions/switch-rule.ts';
import { testEventPattern } from './actions/test-event-pattern.ts';
import { busName } from './names.ts';
import { archiveProvisioner } from './provisioners/archive.ts';
import { eventBusProvisioner } from './provisioners/event-bus.ts';
import { eventBusPolicyProvisioner } from './provisioners/event-bus-policy.ts';
import { ruleProvisioner } from './provisioners/rule.ts';
import { recentEvents } from './recent-events.ts';
import { openEventsRoom } from './room.ts';

/** EventBridge: buses, rules and targets, delivery at least once with retries and dead-letter queues, archives. */
export function createEvents(kernel: Kernel): CloudService {
  const room = openEventsRoom(kernel);
  return {
    name: 'events',
    targetPrefixes: ['AWSEvents'],
    jsonVersion: '1.1',
    verbs: {
      PutEvents: putEvents(room),
      PutPartnerEvents: putPartnerEvents(room),
      TestEventPattern: testEventPattern(),
      PutRule: putRule(room),
      DescribeRule: describeRule(room),
      DeleteRule: deleteRule(room),
      EnableRule: enableRule(room),
      DisableRule: disableRule(room),
      ListRules: listRules(room),
      PutTargets: putTargets(room),
      RemoveTargets: removeTargets(room),
      ListTargetsByRule: listTargetsByRule(room),
      CreateEventBus: createEventBus(room),
      DescribeEventBus: describeEventBus(room),
      ListEventBuses: listEventBuses(room),
      DeleteEventBus: deleteEventBus(room),
      ListRuleNamesByTarget: listRuleNamesByTarget(room),
      ListArchives: listArchives(room),
      DescribeArchive: describeArchive(room),
    },
    provisioners: {
      'AWS::Events::EventBus': eventBusProvisioner(room),
      'AWS::Events::EventBusPolicy': eventBusPolicyProvisioner(room),
      'AWS::Events::Rule': ruleProvisioner(room),
      'AWS::Events::Archive': archiveProvisioner(room),
    },
    conditionKeys: ['events:source', 'events:detail-type'],
    resourcePolicy: (arn) => (arn.includes(':event-bus/') ? room.book.policy(busName(arn)) : undefined),
    handleHttp: async (request) => recentEvents(kernel, request),
    start: () => room.deliveries.start(),
    stop: () => room.deliveries.stop(),
  };
}
