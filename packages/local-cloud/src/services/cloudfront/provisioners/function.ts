import { AwsError } from '../../../errors.ts';
import type { Kernel, Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';

/** CloudFront's quota for the code of one function. */
const MOST_BYTES = 10_240;

/** `AWS::CloudFront::Function`: its ARN. It never runs here. */
export const functionProvisioner = (kernel: Kernel, { functions }: Definitions): Provisioner => ({
  properties: ['AutoPublish', 'FunctionCode', 'FunctionConfig', 'Name'],
  apply({ properties: { Name, FunctionCode } }) {
    if (Buffer.byteLength(String(FunctionCode)) > MOST_BYTES)
      throw new AwsError('FunctionSizeLimitExceeded', `The function has more than ${MOST_BYTES} bytes.`, 413);
    const arn = `arn:aws:cloudfront::${kernel.accountId}:function/${Name}`;
    functions.add(arn);
    return { physicalId: arn, attributes: { FunctionARN: arn, 'FunctionMetadata.FunctionARN': arn, Stage: 'LIVE' } };
  },
  remove({ physicalId }) {
    functions.delete(physicalId);
  },
});
