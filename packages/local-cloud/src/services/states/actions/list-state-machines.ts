import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { pageOf } from '../pages.ts';
import { seconds } from './execution-shape.ts';

/** ListStateMachines */
export function listStateMachines({
  machines,
}: StepFunctionsContext): Verb<{ maxResults?: number; nextToken?: string }> {
  return {
    permissions: () => [{ action: 'states:ListStateMachines', resource: '*' }],
    run({ maxResults, nextToken }) {
      const { page, next } = pageOf(machines.all(), maxResults || 100, nextToken);
      const stateMachines = page.map(({ arn, name, type, createdAt }) => ({
        stateMachineArn: arn,
        name,
        type,
        creationDate: seconds(createdAt),
      }));
      return { stateMachines, ...next };
    },
  };
}
