import type { CloudService, Kernel } from '../../kernel.ts';
import { archiveVerbs } from './actions/archives.ts';
import { createEventBus } from './actions/create-event-bus.ts';
import { deleteEventBus } from './actions/delete-event-bus.ts';
import { deleteRule } from './actions/delete-rule.ts';
import { describeEventBus } from './actions/describe-event-bus.ts';
import { describeRule } from './actions/describe-rule.ts';
import { listEventBuses } from './actions/list-event-buses.ts';
import { listRuleNamesByTarget } from './actions/list-rule-names-by-target.ts';
import { listRules } from './actions/list-rules.ts';
import { listTargetsByRule } from './actions/list-targets-by-rule.ts';
import { putEvents } from './actions/put-events.ts';
import { putPartnerEvents } from './actions/put-partner-events.ts';
import { putRule } from './actions/put-rule.ts';
import { putTargets } from './actions/put-targets.ts';
import { removeTargets } from './actions/remove-targets.ts';
import { replayVerbs } from './actions/replays.ts';
import { disableRule, enableRule } from './actions/switch-rule.ts';
import { testEventPattern } from './actions/test-event-pattern.ts';
import { apiDestinationProvisioner } from './api-destinations/api-destination-provisioner.ts';
import { apiDestinationVerbs } from './api-destinations/api-destination-verbs.ts';
import { connectionProvisioner } from './connections/connection-provisioner.ts';
import { connectionVerbs } from './connections/connection-verbs.ts';
import { openEventsContext } from './context.ts';
import { eventViews } from './event-views.ts';
import { busName } from './names.ts';
import { archiveProvisioner } from './provisioners/archive.ts';
import { eventBusProvisioner } from './provisioners/event-bus.ts';
import { eventBusPolicyProvisioner } from './provisioners/event-bus-policy.ts';
import { ruleProvisioner } from './provisioners/rule.ts';
import { recentEvents } from './recent-events.ts';

/** EventBridge: buses, rules and targets, delivery at least once with retries and dead-letter queues, archives. */
export function createEvents(kernel: Kernel): CloudService {
  const context = openEventsContext(kernel);
  return {
    name: 'events',
    targetPrefixes: ['AWSEvents'],
    jsonVersion: '1.1',
    verbs: {
      PutEvents: putEvents(context),
      PutPartnerEvents: putPartnerEvents(context),
      TestEventPattern: testEventPattern(),
      PutRule: putRule(context),
      DescribeRule: describeRule(context),
      DeleteRule: deleteRule(context),
      EnableRule: enableRule(context),
      DisableRule: disableRule(context),
      ListRules: listRules(context),
      PutTargets: putTargets(context),
      RemoveTargets: removeTargets(context),
      ListTargetsByRule: listTargetsByRule(context),
      CreateEventBus: createEventBus(context),
      DescribeEventBus: describeEventBus(context),
      ListEventBuses: listEventBuses(context),
      DeleteEventBus: deleteEventBus(context),
      ListRuleNamesByTarget: listRuleNamesByTarget(context),
      ...archiveVerbs(context),
      ...replayVerbs(context),
      ...connectionVerbs(kernel, context.connections),
      ...apiDestinationVerbs(kernel, context.apiDestinations, context.connections),
    },
    provisioners: {
      'AWS::Events::EventBus': eventBusProvisioner(context),
      'AWS::Events::EventBusPolicy': eventBusPolicyProvisioner(context),
      'AWS::Events::Rule': ruleProvisioner(context),
      'AWS::Events::Archive': archiveProvisioner(context),
      'AWS::Events::Connection': connectionProvisioner(context.connections),
      'AWS::Events::ApiDestination': apiDestinationProvisioner(context.apiDestinations, context.connections),
    },
    required: {
      ArchiveName: ['CreateArchive', 'DeleteArchive', 'DescribeArchive', 'UpdateArchive'],
      ReplayName: ['CancelReplay', 'DescribeReplay', 'StartReplay'],
    },
    conditionKeys: ['events:source', 'events:detail-type'],
    resourcePolicy: (arn) => (arn.includes(':event-bus/') ? context.store.policy(busName(arn)) : undefined),
    handleHttp: async (request) => recentEvents(kernel, request),
    views: eventViews(context),
    start() {
      context.deliveries.start();
      context.replays.start();
      context.timetable.start();
    },
    async stop() {
      context.replays.stop();
      context.timetable.stop();
      await context.deliveries.stop();
    },
  };
}
