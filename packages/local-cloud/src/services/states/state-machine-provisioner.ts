import { AwsError } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { arn, physicalName } from '../../naming.ts';
import type { StepFunctionsContext } from './context.ts';
import { validateDefinition } from './validation.ts';

/** AWS::StepFunctions::StateMachine: `Ref` is the ARN. Running executions keep the definition they began with. */
export function stateMachineProvisioner({ kernel, machines }: StepFunctionsContext): Provisioner {
  return {
    properties: [
      'StateMachineName',
      'StateMachineType',
      'DefinitionString',
      'Definition',
      'DefinitionSubstitutions',
      'RoleArn',
      'LoggingConfiguration',
      'TracingConfiguration',
      'Tags',
    ],
    apply({ stackName, logicalId, properties }) {
      const name: string = properties.StateMachineName ?? physicalName(stackName, logicalId, 80);
      const type = properties.StateMachineType ?? 'STANDARD';
      if (type !== 'STANDARD' && type !== 'EXPRESS')
        throw new AwsError('ValidationException', `StateMachineType must be STANDARD or EXPRESS, not ${type}`);
      if (!properties.RoleArn)
        throw new AwsError('ValidationException', `RoleArn is required for the state machine ${name}`);
      const definition = substituted(
        properties.DefinitionString ?? JSON.stringify(properties.Definition ?? null),
        properties.DefinitionSubstitutions ?? {},
      );
      validateDefinition(definition, type);
      const machineArn = arn(kernel, 'states', `stateMachine:${name}`);
      machines.save({
        arn: machineArn,
        name,
        type,
        roleArn: properties.RoleArn,
        definition,
        createdAt: machines.find(machineArn)?.createdAt ?? kernel.clock.now(),
        loggingConfiguration: properties.LoggingConfiguration,
        tracingConfiguration: properties.TracingConfiguration,
      });
      return { physicalId: machineArn, attributes: { Arn: machineArn, Name: name } };
    },
    remove({ physicalId }) {
      machines.remove(physicalId);
    },
  };
}

function substituted(definition: string, values: Record<string, unknown>): string {
  return definition.replace(/\$\{([A-Za-z0-9_]+)\}/g, (token, name: string) => {
    if (!Object.hasOwn(values, name)) return token;
    const value = values[name];
    return typeof value === 'string' ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value);
  });
}
