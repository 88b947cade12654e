import { createHash } from 'node:crypto';
import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Provisioner } from '../../../kernel.ts';
import type { AttributeSchema, MfaConfiguration, PoolSettings } from '../pools.ts';
import { SOFTWARE_TOKEN_MFA } from '../software-tokens.ts';
import type { Cognito } from '../verb.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const STANDARD_TYPES = ['String', 'Number', 'Boolean', 'DateTime'];

/** `us-east-1_XXXXXXXXX`, the same for the same stack. */
const poolId = (region: string, stackName: string, logicalId: string): string => {
  const bytes = createHash('sha256').update(`${stackName}/${logicalId}`).digest().subarray(0, 9);
  return `${region}_${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')}`;
};

const optionalNumber = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

function readSchema(schema: Record<string, any>[] | undefined): AttributeSchema[] {
  return (schema ?? []).map((attribute) => {
    const type = attribute.AttributeDataType ?? 'String';
    if (!STANDARD_TYPES.includes(type)) throw new NotEmulated(`attribute type ${type} of AWS::Cognito::UserPool`);
    const standard =
      /^(address|birthdate|email|family_name|gender|given_name|locale|middle_name|name|nickname|phone_number|picture|preferred_username|profile|updated_at|website|zoneinfo)$/;
    return {
      name: standard.test(attribute.Name) ? attribute.Name : `custom:${attribute.Name}`,
      type,
      required: String(attribute.Required) === 'true',
      mutable: String(attribute.Mutable ?? true) === 'true',
      minLength: optionalNumber(attribute.StringAttributeConstraints?.MinLength),
      maxLength: optionalNumber(attribute.StringAttributeConstraints?.MaxLength),
    };
  });
}

/** Refuses a list with other names than e-mail. */
function onlyEmail(what: string, names: string[] | undefined): boolean {
  const other = names?.find((name) => name !== 'email');
  if (other) throw new NotEmulated(`${what} ${other} of AWS::Cognito::UserPool`);
  return Boolean(names?.length);
}

function readSettings(properties: Record<string, any>, name: string): PoolSettings {
  const policy = properties.Policies?.PasswordPolicy ?? {};
  const required = (value: unknown): boolean => String(value ?? true) === 'true';
  const template = properties.VerificationMessageTemplate ?? {};
  const invitation = properties.AdminCreateUserConfig?.InviteMessageTemplate ?? {};
  if (template.DefaultEmailOption === 'CONFIRM_WITH_LINK') throw new NotEmulated('confirmation by link');
  return {
    name,
    passwordPolicy: {
      minimumLength: Number(policy.MinimumLength ?? 8),
      lowercase: required(policy.RequireLowercase),
      uppercase: required(policy.RequireUppercase),
      numbers: required(policy.RequireNumbers),
      symbols: required(policy.RequireSymbols),
      temporaryDays: Number(policy.TemporaryPasswordValidityDays ?? 7),
    },
    usernameIsEmail: onlyEmail('UsernameAttributes', properties.UsernameAttributes),
    emailIsAlias: onlyEmail('AliasAttributes', properties.AliasAttributes),
    caseSensitive: String(properties.UsernameConfiguration?.CaseSensitive) === 'true',
    autoVerifyEmail: onlyEmail('AutoVerifiedAttributes', properties.AutoVerifiedAttributes),
    adminCreateOnly: String(properties.AdminCreateUserConfig?.AllowAdminCreateUserOnly) === 'true',
    schema: readSchema(properties.Schema),
    from: properties.EmailConfiguration?.From ?? 'no-reply@verificationemail.com',
    verification: {
      subject: template.EmailSubject ?? properties.EmailVerificationSubject ?? 'Your verification code',
      message: template.EmailMessage ?? properties.EmailVerificationMessage ?? 'Your confirmation code is {####}',
    },
    ...readMfa(properties),
    ...readTriggers(properties.LambdaConfig),
    ...(properties.SmsConfiguration ? { smsRole: properties.SmsConfiguration.SnsCallerArn } : {}),
    ...(template.SmsMessage || properties.SmsVerificationMessage
      ? { smsMessage: template.SmsMessage ?? properties.SmsVerificationMessage }
      : {}),
    invitation: {
      subject: invitation.EmailSubject ?? 'Your temporary password',
      message: invitation.EmailMessage ?? 'Your username is {username} and temporary password is {####}.',
    },
  };
}

const MFA_CONFIGURATIONS: readonly unknown[] = ['OFF', 'OPTIONAL', 'ON'] satisfies MfaConfiguration[];

/** Supports one factor, codes of an app, and one trigger, before tokens; refuses others by name. */
function readMfa({ MfaConfiguration = 'OFF', EnabledMfas = [] }: Record<string, any>) {
  if (!MFA_CONFIGURATIONS.includes(MfaConfiguration)) {
    throw new AwsError('InvalidParameterException', `MfaConfiguration ${MfaConfiguration} is not valid`);
  }
  const other = EnabledMfas.find((factor: string) => factor !== SOFTWARE_TOKEN_MFA);
  if (other) throw new NotEmulated(`EnabledMfas ${other} of AWS::Cognito::UserPool`);
  if (MfaConfiguration !== 'OFF' && EnabledMfas.length === 0) {
    throw new NotEmulated(`MfaConfiguration ${MfaConfiguration} without EnabledMfas ${SOFTWARE_TOKEN_MFA}`);
  }
  return { mfa: MfaConfiguration as MfaConfiguration, softwareTokens: EnabledMfas.length > 0 };
}

function readTriggers(config: Record<string, any> = {}): Pick<PoolSettings, 'preTokenGeneration'> {
  const { PreTokenGeneration, PreTokenGenerationConfig, ...others } = config;
  const names = Object.keys(others);
  if (names.length > 0) throw new NotEmulated(`the Cognito triggers ${names.join(', ')}`);
  const functionArn = PreTokenGenerationConfig?.LambdaArn ?? PreTokenGeneration;
  if (!functionArn) return {};
  const version = PreTokenGenerationConfig?.LambdaVersion ?? 'V1_0';
  if (version !== 'V1_0' && version !== 'V2_0') throw new NotEmulated(`PreTokenGeneration of version ${version}`);
  return { preTokenGeneration: { functionArn, version } };
}

/** `AWS::Cognito::UserPool`. */
export const userPoolProvisioner = ({ kernel, pools }: Cognito): Provisioner => ({
  properties: [
    'UserPoolName',
    'Policies',
    'Schema',
    'UsernameAttributes',
    'AliasAttributes',
    'UsernameConfiguration',
    'AutoVerifiedAttributes',
    'AdminCreateUserConfig',
    'AccountRecoverySetting',
    'EmailConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'VerificationMessageTemplate',
    'SmsConfiguration',
    'SmsVerificationMessage',
    'MfaConfiguration',
    'EnabledMfas',
    'DeletionProtection',
    'UserPoolTier',
    'UserPoolTags',
    'UserAttributeUpdateSettings',
    'LambdaConfig',
  ],
  async apply({ stackName, logicalId, properties, physicalId }) {
    if (properties.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate?.length) {
      throw new NotEmulated('AttributesRequireVerificationBeforeUpdate of AWS::Cognito::UserPool');
    }
    const id = physicalId ?? poolId(kernel.region, stackName, logicalId);
    await pools.apply(id, readSettings(properties, properties.UserPoolName ?? `${stackName}-${logicalId}`));
    return {
      physicalId: id,
      attributes: {
        Arn: pools.arn(id),
        // Without its scheme, as on AWS.
        ProviderName: pools.issuer(id).replace(/^https?:\/\//, ''),
        ProviderURL: pools.issuer(id),
        UserPoolId: id,
      },
    };
  },
  remove({ physicalId, properties }) {
    if (properties.DeletionProtection === 'ACTIVE')
      throw new AwsError(
        'InvalidParameterException',
        'The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
      );
    pools.remove(physicalId);
  },
});
