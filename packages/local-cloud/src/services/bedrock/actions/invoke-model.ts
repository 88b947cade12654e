import { AwsError, NotEmulated } from '../../../errors.ts';
import type { Kernel, Verb } from '../../../kernel.ts';
import { modelPermissions, NOT_ASSESSED } from '../model-permissions.ts';

interface InvokeModelInput {
  modelId: string;
  /** Base64 of the model's own JSON. */
  body?: string;
}

/** Every model family has its own request and answer; this verb supports Anthropic's messages. */
export const invokeModel = (kernel: Kernel): Verb<InvokeModelInput> => ({
  permissions: (input) => modelPermissions(kernel, input.modelId),
  run(input) {
    if (!input.modelId.includes('anthropic.')) throw new NotEmulated(`InvokeModel for ${input.modelId}; use Converse`);
    if (!hasMessages(input.body ?? '')) throw new AwsError('ValidationException', 'messages: Field required');
    const answer = {
      type: 'message',
      role: 'assistant',
      model: input.modelId,
      content: [{ type: 'text', text: NOT_ASSESSED }],
      stop_reason: 'end_turn',
      stop_sequence: null,
      usage: { input_tokens: 0, output_tokens: 0 },
    };
    return { contentType: 'application/json', body: Buffer.from(JSON.stringify(answer)).toString('base64') };
  },
});

function hasMessages(body: string): boolean {
  try {
    const { messages } = JSON.parse(Buffer.from(body, 'base64').toString('utf8'));
    return Array.isArray(messages) && messages.length > 0;
  } catch (cause) {
    throw Object.assign(new AwsError('ValidationException', 'The request body is not JSON'), { cause });
  }
}
