import { AwsError, NotEmulated } from '../../../errors.ts';

interface Parameter {
  Key: string;
  Value: string;
  IsValueSecret?: boolean;
}

/** A connection's additions to each request besides its credentials. */
export interface HttpParameters {
  HeaderParameters?: Parameter[];
  QueryStringParameters?: Parameter[];
  BodyParameters?: Parameter[];
}

/** A connection's credentials in the API's shape, secrets included. */
export interface AuthParameters {
  ApiKeyAuthParameters?: { ApiKeyName: string; ApiKeyValue: string };
  BasicAuthParameters?: { Username: string; Password: string };
  InvocationHttpParameters?: HttpParameters;
}

export interface Connection {
  name: string;
  arn: string;
  authorizationType: 'API_KEY' | 'BASIC';
  auth: AuthParameters;
  description?: string;
  createdAt: number;
  changedAt: number;
}

export interface ConnectionInput {
  Name?: string;
  Description?: string;
  AuthorizationType?: string;
  AuthParameters?: AuthParameters;
}

/** Makes the checks that EventBridge makes, and refuses features that are not emulated by name. */
export function checkAuth(type: unknown, auth: AuthParameters = {}): asserts type is Connection['authorizationType'] {
  for (const key of Object.keys(auth))
    if (!['ApiKeyAuthParameters', 'BasicAuthParameters', 'InvocationHttpParameters'].includes(key))
      throw new NotEmulated(`${key} of an EventBridge connection`);
  if (type === 'OAUTH_CLIENT_CREDENTIALS') throw new NotEmulated('OAuth of an EventBridge connection');
  if (type !== 'API_KEY' && type !== 'BASIC')
    throw invalid('AuthorizationType must be API_KEY, BASIC or OAUTH_CLIENT_CREDENTIALS.');
  const { ApiKeyAuthParameters: key, BasicAuthParameters: basic } = auth;
  if (key && basic) throw invalid('Only one kind of authorization parameters may be given.');
  if (type === 'API_KEY' && !(key?.ApiKeyName && key.ApiKeyValue)) throw invalid('ApiKeyAuthParameters are required.');
  if (type === 'BASIC' && !(basic?.Username && basic.Password)) throw invalid('BasicAuthParameters are required.');
}

/** The parameters without secrets. */
export function shown({ ApiKeyAuthParameters, BasicAuthParameters, InvocationHttpParameters }: AuthParameters): object {
  const withoutSecrets = (parameters: Parameter[] | undefined) =>
    parameters?.map(({ Key, Value, IsValueSecret = false }) => ({
      Key,
      IsValueSecret,
      ...(!IsValueSecret && { Value }),
    }));
  return {
    ...(ApiKeyAuthParameters && { ApiKeyAuthParameters: { ApiKeyName: ApiKeyAuthParameters.ApiKeyName } }),
    ...(BasicAuthParameters && { BasicAuthParameters: { Username: BasicAuthParameters.Username } }),
    ...(InvocationHttpParameters && {
      InvocationHttpParameters: {
        HeaderParameters: withoutSecrets(InvocationHttpParameters.HeaderParameters),
        QueryStringParameters: withoutSecrets(InvocationHttpParameters.QueryStringParameters),
        BodyParameters: withoutSecrets(InvocationHttpParameters.BodyParameters),
      },
    }),
  };
}

/** The headers that authenticate a request. */
export function authHeaders({ auth }: Connection): Record<string, string> {
  const { ApiKeyAuthParameters: key, BasicAuthParameters: basic } = auth;
  if (key) return { [key.ApiKeyName]: key.ApiKeyValue };
  if (!basic) return {};
  return { authorization: `Basic ${Buffer.from(`${basic.Username}:${basic.Password}`).toString('base64')}` };
}

export const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

/** @throws ValidationException */
export function checkName(name: string | undefined, what: string): asserts name is string {
  if (!/^[.\-_A-Za-z0-9]{1,64}$/.test(name ?? '')) throw invalid(`${what} name ${name} is not valid.`);
}
