import type { Verb } from '../../../kernel.ts';
import type { Cloudformation } from '../stack-by-name.ts';

export const listExports = ({ stacks }: Cloudformation): Verb => ({
  permissions: () => [{ action: 'cloudformation:ListExports', resource: '*' }],
  run() {
    const all = stacks.store.stacks().flatMap(({ stackId, outputs }) =>
      Object.values(outputs)
        .filter(({ exportName }) => exportName !== undefined)
        .map(({ exportName, value }) => ({ ExportingStackId: stackId, Name: exportName, Value: value })),
    );
    return { Exports: all };
  },
});
