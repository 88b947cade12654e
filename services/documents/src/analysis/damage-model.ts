import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import { logger } from '@claimstream/lambda-kit';
import { type Assessment, assessmentOf, damageQuestion, notAssessed } from '../domain/damage-assessment.ts';
import { readImageHeader } from '../domain/image-header.ts';
import { modelTakes } from '../domain/reader-limits.ts';

/** Asks a model how severe the damage is. If it cannot or will not judge, the damage is not assessed and a person decides. */
export function damageModel(
  modelId: string,
  client: Pick<BedrockRuntimeClient, 'send'> = new BedrockRuntimeClient({}),
) {
  return async (image: Uint8Array): Promise<Assessment> => {
    const header = readImageHeader(image);
    if (!header || image.length > modelTakes.maxBytes || Math.max(header.width, header.height) > modelTakes.maxSide) {
      return notAssessed;
    }
    const content = [{ image: { format: header.format, source: { bytes: image } } }, { text: damageQuestion }];
    try {
      const answer = await client.send(
        new ConverseCommand({
          modelId,
          messages: [{ role: 'user', content }],
          inferenceConfig: { maxTokens: 100, temperature: 0 },
        }),
      );
      if (answer.stopReason !== 'end_turn') return notAssessed;
      return assessmentOf((answer.output?.message?.content ?? []).map(({ text = '' }) => text).join(''));
    } catch (error) {
      // The model refuses this very image, and asking again would not help.
      if (error instanceof Error && ['ValidationException', 'ModelErrorException'].includes(error.name)) {
        // If every image ends here, the model's id is wrong.
        logger.warn('The model would not judge the image', { modelId, error: error.name });
        return notAssessed;
      }
      throw error;
    }
  };
}
