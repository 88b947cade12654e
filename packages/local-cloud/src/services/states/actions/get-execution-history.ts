import type { Verb } from '../../../kernel.ts';
import type { StepFunctionsContext } from '../context.ts';
import { pageOf } from '../pages.ts';
import { on } from './execution-shape.ts';

interface HistoryInput {
  executionArn?: string;
  includeExecutionData?: boolean;
  maxResults?: number;
  nextToken?: string;
  reverseOrder?: boolean;
}

/** GetExecutionHistory, for Standard executions. */
export function getExecutionHistory({ executions }: StepFunctionsContext): Verb<HistoryInput> {
  return {
    permissions: on('GetExecutionHistory', 'executionArn'),
    run({ executionArn = '', includeExecutionData = true, reverseOrder, maxResults, nextToken }) {
      executions.get(executionArn);
      const all = executions.history(executionArn);
      if (reverseOrder) all.reverse();
      const { page, next } = pageOf(all, maxResults || 100, nextToken);
      const events = includeExecutionData ? page : page.map((event) => JSON.parse(JSON.stringify(event, withoutData)));
      return { events, ...next };
    },
  };
}

function withoutData(key: string, value: unknown): unknown {
  return key === 'input' || key === 'output' ? undefined : value;
}
