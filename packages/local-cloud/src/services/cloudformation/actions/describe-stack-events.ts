import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, isoDate, onStack, stackEver } from '../stack-by-name.ts';

const PAGE = 100;

/** The latest first. */
export const describeStackEvents = (context: Cloudformation): Verb<{ StackName: string; NextToken?: string }> => ({
  permissions: onStack(context.kernel, 'DescribeStackEvents'),
  run({ StackName, NextToken }) {
    const { stackId } = stackEver(context, StackName);
    const { events, next } = context.stacks.events.list(stackId, PAGE, NextToken ? Number(NextToken) : undefined);
    return {
      StackEvents: events.map((event) => ({
        StackId: event.stackId,
        EventId: event.eventId,
        StackName: event.stackName,
        LogicalResourceId: event.logicalId,
        PhysicalResourceId: event.physicalId,
        ResourceType: event.type,
        Timestamp: isoDate(event.at),
        ResourceStatus: event.status,
        ResourceStatusReason: event.reason,
      })),
      ...(next !== undefined && { NextToken: String(next) }),
    };
  },
});
