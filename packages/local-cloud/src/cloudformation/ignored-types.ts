/** Types that have no meaning on one machine, and why. The cloud accepts them, creates nothing and answers Ref and Arn. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::CompositeAlarm': 'its parts are evaluated separately',
  'AWS::Logs::MetricFilter': 'counts log lines; metrics embedded in lines are counted',
  'AWS::Logs::QueryDefinition': 'a saved query of the AWS console',
  'AWS::XRay::Group': 'traces are not collected locally',
  'AWS::ResourceGroups::Group': 'a view of the AWS console',
};

/** Whether the cloud accepts this type but creates nothing for it. */
export const isIgnored = (type: string): boolean => Object.hasOwn(ignoredTypes, type);
