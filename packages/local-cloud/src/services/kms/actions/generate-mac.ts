import type { Verb } from '../../../kernel.ts';
import type { KeyRing } from '../key-ring.ts';
import { checkedMessage, type MacInput, onKey } from '../mac-request.ts';

export const generateMac = (ring: KeyRing): Verb<MacInput> => ({
  permissions: onKey(ring, 'GenerateMac'),
  run(input) {
    const { key, message } = checkedMessage(ring, input);
    return {
      KeyId: ring.arnOf(key),
      Mac: ring.mac(key, message).toString('base64'),
      MacAlgorithm: input.MacAlgorithm,
    };
  },
});
