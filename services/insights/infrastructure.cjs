// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
const {
  apiAddress,
  queueWithRules,
  serviceTable,
  template,
  websocketAddress,
} = require('@claimstream/serverless-preset');
const { dashboardBody } = require('./dashboard.cjs');

/** Every event of the bus that is one of ours, also of owners that come later. */
const everyEvent = {
  source: [{ suffix: '.service' }],
  detail: { metadata: { id: [{ exists: true }], version: [{ numeric: ['>', 0] }] } },
};

module.exports = template(
  serviceTable({ indexes: ['open'], ttl: 'expiresAt', publishes: false }),
  queueWithRules('Events', { EventsRule: { EventBusName: 'claimstream-${sls:stage}', EventPattern: everyEvent } }),
  {
    Resources: {
      Dashboard: {
        Type: 'AWS::CloudWatch::Dashboard',
        Properties: {
          // Dashboards have no region; the same stage may be in several.
          DashboardName: { 'Fn::Sub': 'claimstream-${sls:stage}-${AWS::Region}' },
          DashboardBody: { 'Fn::Sub': JSON.stringify(dashboardBody('${sls:stage}', '${AWS::Region}')) },
        },
      },
    },
  },
  apiAddress('insights'),
  websocketAddress('insights'),
);
