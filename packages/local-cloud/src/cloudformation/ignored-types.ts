/** Types that have no meaning on one machine, and why. They are accepted, create nothing and answer Ref and Arn. */
export const ignoredTypes: Readonly<Record<string, string>> = {
  'AWS::CloudWatch::CompositeAlarm': 'its parts are judged, each by itself',
  'AWS::Logs::MetricFilter': 'counts lines of logs; metrics embedded in lines are counted',
  'AWS::Logs::QueryDefinition': 'a saved query of the AWS console',
  'AWS::XRay::Group': 'traces are not collected locally',
  'AWS::ResourceGroups::Group': 'a view of the AWS console',
};

/** Whether a provisioned type has been asked for but is deliberately not created. */
export const isIgnored = (type: string): boolean => Object.hasOwn(ignoredTypes, type);
