import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions, Stage } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

/** Routes are served live, so a stage does not keep an older deployment of the API. */
export function stageProvisioner(definitions: Definitions): Provisioner {
  return {
    properties: [
      'ApiId',
      'StageName',
      'AutoDeploy',
      'DeploymentId',
      'Description',
      'AccessLogSettings',
      'DefaultRouteSettings',
      'RouteSettings',
      'StageVariables',
      'Tags',
    ],
    apply({ properties }) {
      const api = definitions.apis.get(properties.ApiId);
      if (!api) throw new AwsError('NotFoundException', `Invalid API identifier specified ${properties.ApiId}`, 404);
      const name: string = properties.StageName;
      if (api.protocol === 'WEBSOCKET' && name === '$default') {
        throw new AwsError('BadRequestException', 'A WebSocket API has no $default stage');
      }
      definitions.stages.set(`${api.id}/${name}`, {
        apiId: api.id,
        name,
        ...(properties.StageVariables && { variables: properties.StageVariables }),
        ...limits(properties.DefaultRouteSettings),
        ...accessLog(properties.AccessLogSettings),
      });
      return { physicalId: name };
    },
    remove({ physicalId, properties }) {
      definitions.stages.delete(`${properties.ApiId}/${physicalId}`);
    },
  };
}

function limits({ ThrottlingRateLimit, ThrottlingBurstLimit }: Record<string, unknown> = {}): Pick<Stage, 'throttle'> {
  if (ThrottlingRateLimit === undefined || ThrottlingBurstLimit === undefined) return {};
  return { throttle: { rate: Number(ThrottlingRateLimit), burst: Number(ThrottlingBurstLimit) } };
}

function accessLog({ DestinationArn, Format }: Record<string, unknown> = {}): Pick<Stage, 'accessLog'> {
  if (!DestinationArn) return {};
  const [, , service, , , kind, logGroup] = String(DestinationArn).split(':');
  if (service !== 'logs' || kind !== 'log-group' || !logGroup)
    throw new NotEmulated(`access logs that go to ${DestinationArn}`);
  if (typeof Format !== 'string' || !Format.includes('$context.requestId'))
    throw new AwsError('BadRequestException', 'AccessLogSettings.Format must contain $context.requestId');
  return { accessLog: { logGroup, format: Format } };
}

/** A deployment is only a name here, since routes are served live. */
export function deploymentProvisioner(): Provisioner {
  return {
    properties: ['ApiId', 'Description', 'StageName'],
    apply({ stackName, logicalId }) {
      const id = deterministicId(stackName, logicalId, 6);
      return { physicalId: id, attributes: { DeploymentId: id } };
    },
    remove() {},
  };
}
