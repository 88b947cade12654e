import type { Provisioner } from '../../../kernel.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

/** AWS::Lambda::EventInvokeConfig: retries and destinations of asynchronous invocations. */
export function eventInvokeConfigProvisioner(functions: Functions): Provisioner {
  return {
    properties: ['FunctionName', 'Qualifier', 'MaximumRetryAttempts', 'MaximumEventAgeInSeconds', 'DestinationConfig'],
    apply({ properties }) {
      const { name } = parseFunctionName(properties.FunctionName);
      functions.setAsyncSettings(name, {
        maximumRetryAttempts: Number(properties.MaximumRetryAttempts ?? 2),
        maximumEventAgeInSeconds: Number(properties.MaximumEventAgeInSeconds ?? 21_600),
        onSuccess: properties.DestinationConfig?.OnSuccess?.Destination,
        onFailure: properties.DestinationConfig?.OnFailure?.Destination,
      });
      return { physicalId: `${name}|${properties.Qualifier ?? '$LATEST'}` };
    },
    remove({ physicalId }) {
      functions.setAsyncSettings(physicalId.split('|')[0]!, undefined);
    },
  };
}
