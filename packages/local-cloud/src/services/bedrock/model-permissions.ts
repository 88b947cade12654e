import type { Kernel, Permission } from '../../kernel.ts';

/** The permissions for invoking a model: on the foundation model, and on the inference profile if named (`us.anthropic…`). */
export function modelPermissions(kernel: Kernel, modelId: string): Permission[] {
  const action = 'bedrock:InvokeModel';
  if (modelId.startsWith('arn:')) return [{ action, resource: modelId }];
  const profile = /^(?:us|eu|apac|global)\.(.+)$/.exec(modelId);
  const model = { action, resource: `arn:aws:bedrock:${kernel.region}::foundation-model/${profile?.[1] ?? modelId}` };
  if (!profile) return [model];
  const resource = `arn:aws:bedrock:${kernel.region}:${kernel.accountId}:inference-profile/${modelId}`;
  return [{ action, resource }, model];
}

/** The only honest answer without such a model. */
export const NOT_ASSESSED = JSON.stringify({
  assessment: 'NOT_ASSESSED',
  reason: 'no local model can judge damage',
});
