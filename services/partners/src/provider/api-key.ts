import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';

/** Reads the provider's API key for each call, so that a replaced key works at once. */
export function apiKeyIn(parameter: string, ssm: Pick<SSMClient, 'send'> = new SSMClient({})) {
  return async (): Promise<string | undefined> => {
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name: parameter, WithDecryption: true }));
    return Parameter?.Value;
  };
}
