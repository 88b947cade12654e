import './silence.ts';
import { drawDamage } from '@claimstream/specimens';
import { damageModel } from '../src/analysis/damage-model.ts';
import { failing } from './example-analyses.ts';
import { png } from './example-images.ts';

describe('a model that judges damage', () => {
  it('is asked with the image and in our own words only', async () => {
    const image = await drawDamage({ color: 'red', seed: 1 });
    const sent: any[] = [];
    const send = async ({ input }: any) => {
      sent.push(input);
      const text = '{"assessment":"ASSESSED","severity":"moderate","confidence":0.8}';
      return { stopReason: 'end_turn', output: { message: { content: [{ text }] } } };
    };
    expect(await damageModel('a-model', { send } as never)(image)).toEqual({
      assessment: 'ASSESSED',
      severity: 'moderate',
      assessmentConfidence: 0.8,
    });
    expect(sent[0].modelId).toBe('a-model');
    expect(sent[0].messages[0].content[0].image).toEqual({ format: 'jpeg', source: { bytes: image } });
  });

  it.each([
    ['the model refuses the image', failing('ValidationException')],
    ['the model was stopped', async () => ({ stopReason: 'content_filtered' })],
    ['the model answers nothing', async () => ({ stopReason: 'end_turn' })],
  ])('gives no assessment if %s', async (_, send) => {
    expect(await damageModel('a-model', { send } as never)(png(800, 600))).toEqual({ assessment: 'NOT_ASSESSED' });
  });

  it('fails loudly if the model may not be asked, and does not ask about an image that is too large', async () => {
    const send = failing('AccessDeniedException');
    await expect(damageModel('a-model', { send } as never)(png(800, 600))).rejects.toThrow('AccessDenied');
    expect(await damageModel('a-model', { send } as never)(png(8001, 600))).toEqual({ assessment: 'NOT_ASSESSED' });
  });
});
