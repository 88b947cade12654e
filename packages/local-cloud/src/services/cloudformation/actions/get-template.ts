import type { StackStore } from '../../../cloudformation/stack-store.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { onStack, stackByName } from '../stack-by-name.ts';

/** The template as it was applied last, as JSON. */
export const getTemplate = (kernel: Kernel, store: StackStore): Verb<{ StackName?: string }> => ({
  permissions: onStack(kernel, 'GetTemplate'),
  run({ StackName }) {
    return { TemplateBody: JSON.stringify(stackByName(kernel, store, StackName).template) };
  },
});
