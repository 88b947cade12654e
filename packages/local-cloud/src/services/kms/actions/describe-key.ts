import type { Kernel, Verb } from '../../../kernel.ts';
import { type KeyRing, macAlgorithmOf } from '../key-ring.ts';
import { onKey } from '../mac-request.ts';

export const describeKey = (kernel: Kernel, ring: KeyRing): Verb<{ KeyId: string }> => ({
  permissions: onKey(ring, 'DescribeKey'),
  run({ KeyId }) {
    const key = ring.find(KeyId);
    return {
      KeyMetadata: {
        AWSAccountId: kernel.accountId,
        KeyId: key.id,
        Arn: ring.arnOf(key),
        CreationDate: key.createdAt / 1000,
        Enabled: key.enabled,
        Description: key.description,
        KeyUsage: 'GENERATE_VERIFY_MAC',
        KeyState: key.enabled ? 'Enabled' : 'Disabled',
        Origin: 'AWS_KMS',
        KeyManager: 'CUSTOMER',
        KeySpec: key.spec,
        MacAlgorithms: [macAlgorithmOf(key)],
        MultiRegion: false,
      },
    };
  },
});
