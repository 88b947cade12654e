import type { ConsoleContext, ConsolePage } from '../context.ts';
import { notFound } from '../not-found.ts';

/** Every stack; with a name, that stack with its resources and outputs. */
export const stacks: ConsolePage = (context, { name }) => {
  if (name) return oneStack(context, name);
  return context.stacks.stacks().map(({ stackName, status, statusReason, createdAt, updatedAt, tags }) => ({
    stackName,
    status,
    statusReason,
    createdAt,
    updatedAt,
    tags,
    resources: context.stacks.resources(stackName).length,
  }));
};

function oneStack({ stacks: store }: ConsoleContext, name: string) {
  const stack = store.stack(name) ?? notFound(`There is no stack ${name}.`);
  const { template: _, ...rest } = stack;
  return {
    ...rest,
    resources: store.resources(name).map(({ logicalId, type, physicalId, status, at }) => ({
      logicalId,
      type,
      physicalId,
      status,
      at,
    })),
  };
}
