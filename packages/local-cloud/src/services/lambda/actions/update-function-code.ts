import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { describeConfiguration } from '../configuration.ts';
import type { FunctionUpdates } from '../function-updates.ts';
import { type Functions, parseFunctionName } from '../functions.ts';

interface Input {
  FunctionName: string;
  /** Base64. */
  ZipFile?: string;
  S3Bucket?: string;
  S3Key?: string;
  Publish?: boolean;
  DryRun?: boolean;
  RevisionId?: string;
  ImageUri?: string;
}

/** lambda:UpdateFunctionCode */
export function updateFunctionCode(kernel: Kernel, functions: Functions, updates: FunctionUpdates): Verb<Input> {
  return {
    permissions: ({ FunctionName }) => [
      { action: 'lambda:UpdateFunctionCode', resource: functions.arnOf(parseFunctionName(FunctionName).name) },
    ],
    async run(input, { caller }) {
      if (input.ImageUri !== undefined) throw new NotEmulated('functions from images');
      const { name } = functions.get(input.FunctionName);
      const code = await updates.unpack(name, await zipOf());
      if (input.DryRun) return describeConfiguration({ ...functions.get(name), ...code });
      const changed = await updates.change(name, code);
      if (!input.Publish) return describeConfiguration(changed);
      return describeConfiguration(functions.get(name, functions.publish(name, `code/${code.codeDigest}`)));

      async function zipOf(): Promise<Buffer> {
        if (input.ZipFile !== undefined) return Buffer.from(input.ZipFile, 'base64');
        if (!input.S3Bucket || !input.S3Key) {
          throw new AwsError('InvalidParameterValueException', 'Please provide a source for function code.');
        }
        const place = { Bucket: input.S3Bucket, Key: input.S3Key };
        return (await kernel.call<{ Body: Buffer }>(caller, 's3', 'GetObject', place)).Body;
      }
    },
  };
}
