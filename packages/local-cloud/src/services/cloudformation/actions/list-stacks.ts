import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, isoDate } from '../stack-by-name.ts';

/** Stacks in the requested states, including deleted ones. */
export const listStacks = ({ stacks: { store } }: Cloudformation): Verb<{ StackStatusFilter?: string[] | '' }> => ({
  permissions: () => [{ action: 'cloudformation:ListStacks', resource: '*' }],
  run({ StackStatusFilter }) {
    const wanted = StackStatusFilter || [];
    const stacks = [...store.stacks(), ...store.deleted()].filter(
      ({ status }) => wanted.length === 0 || wanted.includes(status),
    );
    return {
      StackSummaries: stacks.map(({ updatedAt, deletedAt, ...stack }) => ({
        StackId: stack.stackId,
        StackName: stack.stackName,
        TemplateDescription: stack.template.Description,
        CreationTime: isoDate(stack.createdAt),
        ...(updatedAt !== undefined && { LastUpdatedTime: isoDate(updatedAt) }),
        ...(deletedAt !== undefined && { DeletionTime: isoDate(deletedAt) }),
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
      })),
    };
  },
});
