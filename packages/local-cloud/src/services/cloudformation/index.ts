import { StackStore } from '../../cloudformation/stack-store.ts';
import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { describeStackResource, describeStackResources } from './actions/describe-stack-resources.ts';
import { describeStacks } from './actions/describe-stacks.ts';
import { getTemplate } from './actions/get-template.ts';
import { listStackResources } from './actions/list-stack-resources.ts';
import { listStacks } from './actions/list-stacks.ts';

/** What CloudFormation tells about stacks. Deploying is `Cloud.deploy`: packaged folders, not uploaded templates. */
export function createCloudformation(kernel: Kernel): CloudService {
  const store = new StackStore(kernel.db, kernel.dataDir);
  return {
    name: 'cloudformation',
    verbs: {
      DescribeStacks: describeStacks(kernel, store),
      ListStacks: listStacks(kernel, store),
      ListStackResources: listStackResources(kernel, store),
      DescribeStackResource: describeStackResource(kernel, store),
      DescribeStackResources: describeStackResources(kernel, store),
      GetTemplate: getTemplate(kernel, store),
    },
    async handleHttp(request) {
      if (request.signedFor !== 'cloudformation') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call(request.caller, 'cloudformation', action, Object.fromEntries(parameters));
      return queryAnswer(action, output, 'http://cloudformation.amazonaws.com/doc/2010-05-15/', request.requestId);
    },
  };
}
