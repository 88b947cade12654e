import { timingSafeEqual } from 'node:crypto';
import { AwsError } from '../../../errors.ts';
import type { Verb } from '../../../kernel.ts';
import type { KeyRing } from '../key-ring.ts';
import { checkedMessage, type MacInput, onKey } from '../mac-request.ts';

export const verifyMac = (ring: KeyRing): Verb<MacInput & { Mac: string }> => ({
  permissions: onKey(ring, 'VerifyMac'),
  run(input) {
    const { key, message } = checkedMessage(ring, input);
    const expected = ring.mac(key, message);
    const given = Buffer.from(input.Mac, 'base64');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new AwsError('KMSInvalidMacException', 'The HMAC verification failed');
    }
    return { KeyId: ring.arnOf(key), MacAlgorithm: input.MacAlgorithm, MacValid: true };
  },
});
