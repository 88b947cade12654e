import type { PoolSettings } from '../pools.ts';
import { type Cognito, type InPool, poolVerb } from '../verb.ts';

function lambdaConfig({ preTokenGeneration: trigger }: PoolSettings): object | undefined {
  if (!trigger) return undefined;
  const PreTokenGenerationConfig = { LambdaArn: trigger.functionArn, LambdaVersion: trigger.version };
  return { PreTokenGeneration: trigger.functionArn, PreTokenGenerationConfig };
}

export const describeUserPool = (cognito: Cognito) =>
  poolVerb<InPool, { UserPool: object }>(cognito, 'DescribeUserPool', (input) => {
    const pool = cognito.pools.get(input.UserPoolId);
    const { id, settings, created } = pool;
    const { passwordPolicy: policy } = settings;
    return {
      UserPool: {
        Id: id,
        Name: settings.name,
        Arn: cognito.pools.arn(id),
        CreationDate: created / 1000,
        EstimatedNumberOfUsers: cognito.users.list(pool).length,
        MfaConfiguration: settings.mfa ?? 'OFF',
        LambdaConfig: lambdaConfig(settings),
        UsernameAttributes: settings.usernameIsEmail ? ['email'] : undefined,
        AliasAttributes: settings.emailIsAlias ? ['email'] : undefined,
        AutoVerifiedAttributes: settings.autoVerifyEmail ? ['email'] : undefined,
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: settings.adminCreateOnly },
        Policies: {
          PasswordPolicy: {
            MinimumLength: policy.minimumLength,
            RequireLowercase: policy.lowercase,
            RequireUppercase: policy.uppercase,
            RequireNumbers: policy.numbers,
            RequireSymbols: policy.symbols,
            TemporaryPasswordValidityDays: policy.temporaryDays,
          },
        },
        SchemaAttributes: settings.schema.map(({ name, type, required, mutable }) => ({
          Name: name,
          AttributeDataType: type,
          Required: required,
          Mutable: mutable,
        })),
      },
    };
  });
