import { NotEmulated } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import { describeConfiguration, type FunctionConfiguration } from '../configuration.ts';
import type { FunctionUpdates } from '../function-updates.ts';
import { type Functions, parseFunctionName } from '../functions.ts';
import { validate } from '../provisioners/function.ts';

type Input = { FunctionName: string } & Record<string, any>;

/** The setting for each supported member; others are refused by name. */
const MEMBERS: Readonly<Record<string, (value: any) => Partial<FunctionConfiguration>>> = {
  Description: (description) => ({ description }),
  Handler: (handler) => ({ handler }),
  Runtime: (runtime) => ({ runtime }),
  Role: (role) => ({ role }),
  MemorySize: (memorySize) => ({ memorySize }),
  Timeout: (timeout) => ({ timeout }),
  Environment: ({ Variables = {} }) => ({ environment: Variables }),
  EphemeralStorage: ({ Size }) => ({ ephemeralStorageSize: Size }),
  TracingConfig: ({ Mode }) => ({ tracingMode: Mode }),
  DeadLetterConfig: ({ TargetArn }) => ({ deadLetterArn: TargetArn || undefined }),
};

/** lambda:UpdateFunctionConfiguration */
export function updateFunctionConfiguration(functions: Functions, updates: FunctionUpdates): Verb<Input> {
  return {
    permissions: ({ FunctionName }) => [
      { action: 'lambda:UpdateFunctionConfiguration', resource: functions.arnOf(parseFunctionName(FunctionName).name) },
    ],
    async run({ FunctionName, RevisionId: _, ...members }) {
      const { name } = functions.get(FunctionName);
      let patch: Partial<FunctionConfiguration> = {};
      for (const [member, value] of Object.entries(members)) {
        const read = Object.hasOwn(MEMBERS, member) ? MEMBERS[member]! : undefined;
        if (!read) throw new NotEmulated(`${member} in UpdateFunctionConfiguration`);
        patch = { ...patch, ...read(value) };
      }
      const wanted = { ...functions.get(name), ...patch };
      validate(name, {
        Runtime: wanted.runtime,
        Handler: wanted.handler,
        Role: wanted.role,
        Timeout: wanted.timeout,
        MemorySize: wanted.memorySize,
        Environment: { Variables: wanted.environment },
      });
      return describeConfiguration(await updates.change(name, patch));
    },
  };
}
