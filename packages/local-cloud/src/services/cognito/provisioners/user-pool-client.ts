import { createHash } from 'node:crypto';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { ClientSettings } from '../pools.ts';
import type { Cognito } from '../verb.ts';

const SECONDS: Record<string, number> = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 };
const DEFAULT_FLOWS = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

/** 26 lower-case letters and digits, the same for the same stack. */
const clientId = (stackName: string, logicalId: string): string =>
  BigInt(`0x${createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex')}`)
    .toString(36)
    .slice(0, 26);

function lifetime(what: string, value: unknown, unit: string, least: number, most: number): number {
  const length = Number(value) * (SECONDS[unit] ?? Number.NaN);
  if (length >= least && length <= most) return length;
  throw new AwsError('InvalidParameterException', `Invalid range for ${what}: ${value} ${unit}`);
}

function readSettings(properties: Record<string, any>, name: string): ClientSettings {
  const units = properties.TokenValidityUnits ?? {};
  const { AccessTokenValidity = 1, IdTokenValidity = 1, RefreshTokenValidity = 30 } = properties;
  const day = SECONDS.days!;
  // A unit counts only together with a value; defaults are an hour and thirty days.
  const unit = (token: string, given: unknown, usual: string): string =>
    given === undefined ? usual : (units[token] ?? usual);
  return {
    name,
    flows: properties.ExplicitAuthFlows ?? DEFAULT_FLOWS,
    accessSeconds: lifetime(
      'AccessTokenValidity',
      AccessTokenValidity,
      unit('AccessToken', properties.AccessTokenValidity, 'hours'),
      300,
      day,
    ),
    idSeconds: lifetime(
      'IdTokenValidity',
      IdTokenValidity,
      unit('IdToken', properties.IdTokenValidity, 'hours'),
      300,
      day,
    ),
    refreshSeconds: lifetime(
      'RefreshTokenValidity',
      RefreshTokenValidity,
      unit('RefreshToken', properties.RefreshTokenValidity, 'days'),
      3600,
      3650 * day,
    ),
    hidesUsers: properties.PreventUserExistenceErrors === 'ENABLED',
    readAttributes: properties.ReadAttributes,
    writeAttributes: properties.WriteAttributes,
  };
}

/** `AWS::Cognito::UserPoolClient` without a secret and without the hosted pages' OAuth flows. */
export const userPoolClientProvisioner = ({ pools }: Cognito): Provisioner => ({
  properties: [
    'ClientName',
    'UserPoolId',
    'ExplicitAuthFlows',
    'GenerateSecret',
    'AccessTokenValidity',
    'IdTokenValidity',
    'RefreshTokenValidity',
    'TokenValidityUnits',
    'PreventUserExistenceErrors',
    'EnableTokenRevocation',
    'ReadAttributes',
    'WriteAttributes',
    'SupportedIdentityProviders',
  ],
  apply({ stackName, logicalId, properties, physicalId }) {
    if (String(properties.GenerateSecret) === 'true')
      throw new NotEmulated('a client secret of AWS::Cognito::UserPoolClient');
    const other = properties.SupportedIdentityProviders?.find((provider: string) => provider !== 'COGNITO');
    if (other) throw new NotEmulated(`the identity provider ${other}`);
    const id = physicalId ?? clientId(stackName, logicalId);
    pools.applyClient(
      id,
      properties.UserPoolId,
      readSettings(properties, properties.ClientName ?? `${stackName}-${logicalId}`),
    );
    return { physicalId: id, attributes: { ClientId: id, Name: properties.ClientName ?? logicalId } };
  },
  remove: ({ physicalId }) => pools.removeClient(physicalId),
});
