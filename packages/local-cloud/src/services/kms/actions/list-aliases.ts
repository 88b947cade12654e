import type { Kernel, Verb } from '../../../kernel.ts';
import { arn } from '../../../naming.ts';
import type { KeyRing } from '../key-ring.ts';

export const listAliases = (kernel: Kernel, ring: KeyRing): Verb<{ KeyId?: string }> => ({
  permissions: () => [{ action: 'kms:ListAliases', resource: '*' }],
  run({ KeyId }) {
    const wanted = KeyId && ring.find(KeyId).id;
    const aliases = ring.aliases().filter(({ keyId }) => !wanted || keyId === wanted);
    return {
      Aliases: aliases.map(({ name, keyId }) => ({
        AliasName: name,
        AliasArn: arn(kernel, 'kms', name),
        TargetKeyId: keyId,
      })),
      Truncated: false,
    };
  },
});
