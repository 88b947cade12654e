import type { Provisioner } from '../../../kernel.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** AWS::Lambda::Version: a snapshot of the function, taken when this resource first appeared. */
export function versionProvisioner(functions: Functions): Provisioner {
  return {
    // Provisioned concurrency changes latency and cost on AWS, not behaviour.
    properties: ['FunctionName', 'Description', 'CodeSha256', 'ProvisionedConcurrencyConfig'],
    apply({ stackName, logicalId, properties }) {
      const { name } = parseFunctionName(properties.FunctionName);
      const resource = `${stackName}/${logicalId}`;
      const version = functions.publish(name, resource, properties.Description, properties.CodeSha256);
      const arn = `${functions.arnOf(name)}:${version}`;
      return { physicalId: arn, attributes: { Version: version, FunctionArn: arn } };
    },
    remove({ physicalId }) {
      const { name, qualifier } = parseFunctionName(physicalId);
      functions.unpublish(name, qualifier!);
    },
  };
}
