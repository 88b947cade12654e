import { AwsError } from '../../errors.ts';
import type { Permission } from '../../kernel.ts';
import { type Key, type KeyRing, macAlgorithmOf } from './key-ring.ts';

export interface MacInput {
  KeyId: string;
  MacAlgorithm: string;
  /** Base64, 1 to 4096 bytes. */
  Message: string;
}

export const onKey =
  (ring: KeyRing, action: string) =>
  ({ KeyId }: { KeyId: string }): Permission[] => [{ action: `kms:${action}`, resource: ring.arnOf(ring.find(KeyId)) }];

/** The key and the bytes of a MAC request. @throws AwsError as KMS does */
export function checkedMessage(
  ring: KeyRing,
  { KeyId, MacAlgorithm, Message }: MacInput,
): { key: Key; message: Buffer } {
  const key = ring.find(KeyId);
  if (!key.enabled) throw new AwsError('DisabledException', `${ring.arnOf(key)} is disabled.`);
  if (macAlgorithmOf(key) !== MacAlgorithm) {
    throw new AwsError(
      'InvalidKeyUsageException',
      `Algorithm ${MacAlgorithm} is incompatible with key spec ${key.spec}.`,
    );
  }
  const message = Buffer.from(Message, 'base64');
  if (message.length < 1 || message.length > 4096) {
    throw new AwsError('ValidationException', "Value at 'message' must have 1 to 4096 bytes");
  }
  return { key, message };
}
