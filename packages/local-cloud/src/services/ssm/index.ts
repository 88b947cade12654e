import type { CloudService, Kernel } from '../../kernel.ts';
import { deleteParameter } from './actions/delete-parameter.ts';
import { describeParameters } from './actions/describe-parameters.ts';
import { getParameter } from './actions/get-parameter.ts';
import { getParameters } from './actions/get-parameters.ts';
import { getParametersByPath } from './actions/get-parameters-by-path.ts';
import { putParameter } from './actions/put-parameter.ts';
import { parameterProvisioner } from './parameter-provisioner.ts';
import { ParameterStore } from './parameter-store.ts';

/** Systems Manager's Parameter Store: String, StringList and SecureString. */
export function createSsm(kernel: Kernel): CloudService {
  const store = new ParameterStore(kernel);
  return {
    name: 'ssm',
    targetPrefixes: ['AmazonSSM'],
    jsonVersion: '1.1',
    verbs: {
      GetParameter: getParameter(store),
      GetParameters: getParameters(store),
      GetParametersByPath: getParametersByPath(store),
      DescribeParameters: describeParameters(store),
      PutParameter: putParameter(store),
      DeleteParameter: deleteParameter(store),
    },
    required: {
      Name: ['DeleteParameter', 'GetParameter', 'PutParameter'],
      Names: ['GetParameters'],
      Path: ['GetParametersByPath'],
      Value: ['PutParameter'],
    },
    provisioners: { 'AWS::SSM::Parameter': parameterProvisioner(store) },
  };
}
