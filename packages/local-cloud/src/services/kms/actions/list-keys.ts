import type { Verb } from '../../../kernel.ts';
import type { KeyRing } from '../key-ring.ts';

export const listKeys = (ring: KeyRing): Verb<object> => ({
  permissions: () => [{ action: 'kms:ListKeys', resource: '*' }],
  run: () => ({ Keys: ring.all().map((key) => ({ KeyId: key.id, KeyArn: ring.arnOf(key) })), Truncated: false }),
});
