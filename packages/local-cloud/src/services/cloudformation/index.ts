import { inputOf } from '../../front-door/query-input.ts';
import { queryAnswer, queryParameters } from '../../front-door/query-protocol.ts';
import type { CloudService, Kernel } from '../../kernel.ts';
import { deleteChangeSet, describeChangeSet, executeChangeSet, listChangeSets } from './actions/change-sets.ts';
import { createChangeSet } from './actions/create-change-set.ts';
import { createStack } from './actions/create-stack.ts';
import { deleteStack } from './actions/delete-stack.ts';
import { describeStackEvents } from './actions/describe-stack-events.ts';
import { describeStackResource, describeStackResources } from './actions/describe-stack-resources.ts';
import { describeStacks } from './actions/describe-stacks.ts';
import { getTemplate } from './actions/get-template.ts';
import { listExports } from './actions/list-exports.ts';
import { listStackResources } from './actions/list-stack-resources.ts';
import { listStacks } from './actions/list-stacks.ts';
import { updateStack } from './actions/update-stack.ts';
import { validateTemplate } from './actions/validate-template.ts';
import { ChangeSets } from './change-sets.ts';
import type { Cloudformation } from './stack-by-name.ts';

/** CloudFormation's API over the cloud's deployer. */
export function createCloudformation(kernel: Kernel): CloudService {
  const { stacks } = kernel;
  if (!stacks) throw new Error('CloudFormation needs a kernel that deploys stacks');
  const context: Cloudformation = { kernel, stacks };
  const changeSets = new ChangeSets(kernel.db);
  return {
    name: 'cloudformation',
    verbs: {
      CreateStack: createStack(context),
      UpdateStack: updateStack(context),
      DeleteStack: deleteStack(context),
      CreateChangeSet: createChangeSet(context, changeSets),
      DescribeChangeSet: describeChangeSet(context, changeSets),
      ListChangeSets: listChangeSets(context, changeSets),
      ExecuteChangeSet: executeChangeSet(context, changeSets),
      DeleteChangeSet: deleteChangeSet(context, changeSets),
      ValidateTemplate: validateTemplate(context),
      DescribeStacks: describeStacks(context),
      DescribeStackEvents: describeStackEvents(context),
      ListStacks: listStacks(context),
      ListStackResources: listStackResources(context),
      ListExports: listExports(context),
      DescribeStackResource: describeStackResource(context),
      DescribeStackResources: describeStackResources(context),
      GetTemplate: getTemplate(context),
    },
    async handleHttp(request) {
      if (request.signedFor !== 'cloudformation') return undefined;
      const parameters = queryParameters(request);
      const action = parameters?.get('Action');
      if (!parameters || !action) return undefined;
      const output = await kernel.call(request.caller, 'cloudformation', action, inputOf(parameters));
      return queryAnswer(action, output, 'http://cloudformation.amazonaws.com/doc/2010-05-15/', request.requestId);
    },
  };
}
