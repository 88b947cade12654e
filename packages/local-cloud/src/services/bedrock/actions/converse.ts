import { AwsError } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { modelPermissions, NOT_ASSESSED } from '../model-permissions.ts';

interface ConverseInput {
  modelId: string;
  messages?: { role?: string; content?: unknown[] }[];
}

export const converse = (kernel: Kernel): Verb<ConverseInput> => ({
  permissions: (input) => modelPermissions(kernel, input.modelId),
  run(input) {
    const last = input.messages?.at(-1);
    if (last?.role !== 'user' || !last.content?.length) {
      throw new AwsError('ValidationException', 'A conversation must end with a user message that has content');
    }
    return {
      output: { message: { role: 'assistant', content: [{ text: NOT_ASSESSED }] } },
      stopReason: 'end_turn',
      // No model ran, so no tokens were used.
      usage: { inputTokens: 0, outputTokens: 0, totalTokens: 0 },
      metrics: { latencyMs: 0 },
    };
  },
});
