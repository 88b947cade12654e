import { AwsError } from '../../errors.ts';
import type { Kernel } from '../../kernel.ts';
import { arn } from '../../naming.ts';
import type { Client, Pool } from './pools.ts';
import type { User } from './users.ts';

/** Why tokens are issued; the function reads it after `TokenGeneration_`. */
export type TokenSource = 'Authentication' | 'NewPasswordChallenge' | 'RefreshTokens';

type Claims = Record<string, unknown>;

interface Tokens {
  access: Claims;
  id: Claims;
}

interface Asked {
  pool: Pool;
  client: Client;
  user: User;
  groups: readonly string[];
  source: TokenSource;
  scope: string;
}

interface ClaimChanges {
  claimsToAddOrOverride?: Claims | null;
  claimsToSuppress?: string[] | null;
  scopesToAdd?: string[] | null;
  scopesToSuppress?: string[] | null;
}

interface Overrides {
  id: ClaimChanges;
  access: ClaimChanges;
  groups?: { groupsToOverride?: string[] | null } | null;
}

/** Claims that no trigger can change. */
const FIXED = [
  ...['acr', 'amr', 'at_hash', 'auth_time', 'azp', 'exp', 'iat', 'iss', 'jti', 'nbf', 'nonce', 'origin_jti', 'sub'],
  ...['token_use', 'aud', 'client_id', 'cognito:username', 'username', 'event_id', 'device_key', 'version'],
];

/**
 * The claims after the pool's PreTokenGeneration function; unchanged where the pool has none.
 * @throws AwsError as Cognito does, so that every token has passed the function
 */
export async function askTokenTrigger(kernel: Kernel, asked: Asked, tokens: Tokens): Promise<Tokens> {
  const { preTokenGeneration: trigger } = asked.pool.settings;
  if (!trigger) return tokens;
  const response = await invoke(kernel, trigger.functionArn, eventOf(kernel, asked, trigger.version));
  const overrides = trigger.version === 'V1_0' ? ofVersionOne(response) : ofVersionTwo(response);
  if (!overrides) return tokens;
  return {
    access: withGroups(changed(tokens.access, overrides.access), overrides.groups),
    id: withGroups(changed(tokens.id, overrides.id), overrides.groups),
  };
}

function eventOf(kernel: Kernel, { pool, client, user, groups, source, scope }: Asked, version: string): object {
  const groupConfiguration = { groupsToOverride: groups, iamRolesToOverride: [], preferredRole: null };
  const userAttributes = { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes };
  const later = version === 'V1_0' ? {} : { scopes: [scope] };
  return {
    version: version === 'V1_0' ? '1' : '2',
    triggerSource: `TokenGeneration_${source}`,
    region: kernel.region,
    userPoolId: pool.id,
    userName: user.username,
    callerContext: { awsSdkVersion: 'aws-sdk-unknown-unknown', clientId: client.id },
    request: { userAttributes, groupConfiguration, ...later },
    response: version === 'V1_0' ? { claimsOverrideDetails: null } : { claimsAndScopeOverrideDetails: null },
  };
}

/** The function's `response`. */
async function invoke(kernel: Kernel, functionArn: string, event: object): Promise<Record<string, any>> {
  const { userPoolId } = event as { userPoolId: string };
  const sourceArn = arn(kernel, 'cognito-idp', `userpool/${userPoolId}`);
  const caller = { kind: 'service', principal: 'cognito-idp.amazonaws.com', sourceArn } as const;
  let output: { Payload: string; FunctionError?: string };
  try {
    output = await kernel.call(caller, 'lambda', 'Invoke', {
      FunctionName: functionArn,
      InvocationType: 'RequestResponse',
      Payload: JSON.stringify(event),
    });
  } catch (cause) {
    if (!(cause instanceof AwsError)) throw cause;
    const why = `PreTokenGeneration invocation failed due to error ${cause.code}.`;
    throw Object.assign(new AwsError('UnexpectedLambdaException', why), { cause });
  }
  const answer = parsed(output.Payload);
  if (output.FunctionError) {
    const why = `PreTokenGeneration failed with error ${answer?.errorMessage ?? 'unknown'}.`;
    throw new AwsError('UserLambdaValidationException', why);
  }
  if (typeof answer?.response === 'object' && answer.response) return answer.response;
  throw new AwsError('InvalidLambdaResponseException', 'Unrecognizable lambda output');
}

function parsed(payload: string): Record<string, any> | undefined {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
}

/** Version one changes the id token, and the groups of both tokens. */
function ofVersionOne({ claimsOverrideDetails: details }: Record<string, any>): Overrides | undefined {
  return details ? { id: details, access: {}, groups: details.groupOverrideDetails } : undefined;
}

function ofVersionTwo({ claimsAndScopeOverrideDetails: details }: Record<string, any>): Overrides | undefined {
  if (!details) return undefined;
  const { idTokenGeneration, accessTokenGeneration, groupOverrideDetails } = details;
  return { id: idTokenGeneration ?? {}, access: accessTokenGeneration ?? {}, groups: groupOverrideDetails };
}

function changed(claims: Claims, changes: ClaimChanges): Claims {
  const free = ([name]: [string, unknown]) => !FIXED.includes(name) && !name.startsWith('dev:');
  const added = Object.entries(changes.claimsToAddOrOverride ?? {}).filter(free);
  const suppressed = (changes.claimsToSuppress ?? []).filter((name) => free([name, undefined]));
  const result = Object.fromEntries([...Object.entries(claims), ...added]);
  for (const name of suppressed) delete result[name];
  const { scopesToAdd, scopesToSuppress } = changes;
  if (typeof result.scope !== 'string' || !(scopesToAdd || scopesToSuppress)) return result;
  const kept = result.scope.split(' ').filter((scope) => !scopesToSuppress?.includes(scope));
  return { ...result, scope: [...new Set([...kept, ...(scopesToAdd ?? [])])].join(' ') };
}

/** An object or null replaces the groups, an empty object by none; without one they stay. */
function withGroups(claims: Claims, override: Overrides['groups']): Claims {
  if (override === undefined) return claims;
  const { 'cognito:groups': _, ...rest } = claims;
  const groups = override?.groupsToOverride ?? [];
  return groups.length > 0 ? { ...rest, 'cognito:groups': groups } : rest;
}
