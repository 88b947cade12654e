import type { Verb } from '../../../kernel.ts';
import { type Cloudformation, onStack, stackEver } from '../stack-by-name.ts';

/** The last applied template, as JSON. */
export const getTemplate = (context: Cloudformation): Verb<{ StackName?: string }> => ({
  permissions: onStack(context.kernel, 'GetTemplate'),
  run({ StackName }) {
    const { template } = stackEver(context, StackName);
    return { TemplateBody: JSON.stringify(template), StagesAvailable: ['Original', 'Processed'] };
  },
});
