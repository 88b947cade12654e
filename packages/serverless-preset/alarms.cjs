/**
 * A plugin of the Serverless Framework: adds the alarms of all resources in the compiled template, which notify the platform's topic, and a
 * dashboard for the service. `resource-alarms.cjs` says which and when they ring; the service's own alarms, for its deadlines, get the topic too.
 */
const { ALARM_KINDS } = require('./alarm-kinds.cjs');
const { resourceAlarms } = require('./resource-alarms.cjs');
const { serviceDashboard } = require('./service-dashboard.cjs');

class Alarms {
  constructor(serverless) {
    this.hooks = {
      // By then the service's own resources are part of the template.
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const { service } = serverless;
        const { Resources } = service.provider.compiledCloudFormationTemplate;
        addAlarms(Resources, service.service.replace(/^claimstream-/, ''), service.provider.stage);
      },
    };
  }
}

/**
 * @param {Record<string, object>} resources of the template, changed in place
 * @param {string} service `claims`
 * @param {string} stage
 * @throws Error for a service's own alarm that names no section of the runbook
 */
function addAlarms(resources, service, stage) {
  const generated = resourceAlarms(resources).map(({ of, kind, what, alarm }) => {
    const AlarmDescription = `${service}: ${what}. ${link(kind)}`;
    return [
      `${of}${pascal(kind)}Alarm`,
      { Type: 'AWS::CloudWatch::Alarm', Properties: { AlarmDescription, ...alarm } },
    ];
  });
  const own = Object.entries(resources).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
  const dashboard = serviceDashboard(resources, service, stage);
  for (const [id, resource] of generated) {
    if (Object.hasOwn(resources, id)) throw new Error(`${id} is defined already; the preset makes it`);
    resources[id] = resource;
  }
  if (dashboard) resources.ServiceDashboard = dashboard;
  for (const [id, { Properties }] of [...own, ...generated]) {
    const kind = kindOf(id, Properties);
    const made = `${pascal(kind)}Alarm`;
    const of = id.endsWith(made) ? id.slice(0, -made.length) : id.replace(/Alarm$/, '');
    Properties.AlarmName ??= `claimstream-${stage}-${service}-${of}-${kind}`;
    Properties.AlarmActions ??= [topic(stage)];
    Properties.OKActions ??= [topic(stage)];
  }
}

const link = (kind) => `docs/operations.md#${kind}`;
const pascal = (kind) => kind.replace(/(^|-)[a-z]/g, (start) => start.at(-1).toUpperCase());

function kindOf(id, { AlarmDescription = '' }) {
  const [, kind = ''] = / docs\/operations\.md#([a-z-]+)$/.exec(AlarmDescription) ?? [];
  if (Object.hasOwn(ALARM_KINDS, kind)) return kind;
  throw new Error(`${id}: its AlarmDescription must end with a link to its kind, such as ${link('breached-clocks')}`);
}

const topic = (stage) => ({
  'Fn::Sub': `arn:\${AWS::Partition}:sns:\${AWS::Region}:\${AWS::AccountId}:claimstream-alarms-${stage}`,
});

module.exports = Alarms;
module.exports.addAlarms = addAlarms;
