import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

const LONGEST_MS = { HTTP: 30_000, WEBSOCKET: 29_000 };
const INVOCATIONS_URI = /:lambda:path\/2015-03-31\/functions\/(arn:[^/]+)\/invocations$/;

export function integrationProvisioner(definitions: Definitions): Provisioner {
  return {
    properties: [
      'ApiId',
      'IntegrationType',
      'IntegrationUri',
      'IntegrationMethod',
      'PayloadFormatVersion',
      'TimeoutInMillis',
      'ConnectionType',
      'Description',
    ],
    apply({ stackName, logicalId, physicalId, properties }) {
      const api = definitions.apis.get(properties.ApiId);
      if (!api) throw new AwsError('NotFoundException', `Invalid API identifier specified ${properties.ApiId}`, 404);
      if (properties.IntegrationType !== 'AWS_PROXY' || (properties.ConnectionType ?? 'INTERNET') !== 'INTERNET') {
        throw new NotEmulated(`AWS::ApiGatewayV2::Integration ${logicalId} other than AWS_PROXY to a function`);
      }
      if (api.protocol === 'HTTP' && properties.PayloadFormatVersion !== '2.0') {
        throw new NotEmulated(`PayloadFormatVersion ${properties.PayloadFormatVersion} of ${logicalId}`);
      }
      const uri = String(properties.IntegrationUri);
      const functionArn = INVOCATIONS_URI.exec(uri)?.[1] ?? uri;
      if (!/^arn:[^:]+:lambda:[^:]+:\d{12}:function:/.test(functionArn)) {
        throw new NotEmulated(`IntegrationUri ${uri} of ${logicalId}`);
      }
      const longest = LONGEST_MS[api.protocol];
      const timeoutMs = Number(properties.TimeoutInMillis ?? longest);
      if (!(timeoutMs >= 50 && timeoutMs <= longest)) {
        throw new AwsError(
          'BadRequestException',
          `Timeout should be between 50 ms and ${longest} ms, not ${timeoutMs}`,
        );
      }
      const id = physicalId ?? deterministicId(stackName, logicalId, 7);
      definitions.integrations.set(id, { id, apiId: api.id, functionArn, timeoutMs });
      return { physicalId: id, attributes: { IntegrationId: id } };
    },
    remove({ physicalId }) {
      definitions.integrations.delete(physicalId);
    },
  };
}
