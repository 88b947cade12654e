import type { Provisioner } from '../../../kernel.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** AWS::Lambda::Version: a snapshot of the function as it was when this resource first appeared. */
export function versionProvisioner(functions: Functions): Provisioner {
  return {
    // The digest only makes a new logical id publish a new version; ProvisionedConcurrency costs money, not behaviour.
    properties: ['FunctionName', 'Description', 'CodeSha256', 'ProvisionedConcurrencyConfig'],
    apply({ stackName, logicalId, properties }) {
      const { name } = parseFunctionName(properties.FunctionName);
      const version = functions.publish(name, `${stackName}/${logicalId}`, properties.Description);
      const arn = `${functions.arnOf(name)}:${version}`;
      return { physicalId: arn, attributes: { Version: version, FunctionArn: arn } };
    },
    remove({ physicalId }) {
      const { name, qualifier } = parseFunctionName(physicalId);
      functions.unpublish(name, qualifier!);
    },
  };
}
