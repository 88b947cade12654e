import type { ConsolePage } from '../context.ts';

/** Alarms that the deployed templates declare. This cloud accepts them and judges none. */
export const alarms: ConsolePage = ({ stacks }) => {
  const declared = stacks.stacks().flatMap(({ stackName, template }) =>
    Object.entries(template.Resources ?? {})
      .filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm' || Type === 'AWS::CloudWatch::CompositeAlarm')
      .map(([logicalId, { Properties = {} }]) => ({ stackName, logicalId, properties: Properties })),
  );
  return { declared };
};
