import type { CloudService, Kernel } from '../../kernel.ts';
import { describeKey } from './actions/describe-key.ts';
import { generateMac } from './actions/generate-mac.ts';
import { listAliases } from './actions/list-aliases.ts';
import { listKeys } from './actions/list-keys.ts';
import { verifyMac } from './actions/verify-mac.ts';
import { KeyRing } from './key-ring.ts';
import { aliasProvisioner, keyProvisioner } from './provisioners.ts';

/** KMS, for HMAC keys. */
export function createKms(kernel: Kernel): CloudService {
  const ring = new KeyRing(kernel);
  return {
    name: 'kms',
    targetPrefixes: ['TrentService'],
    jsonVersion: '1.1',
    verbs: {
      GenerateMac: generateMac(ring),
      VerifyMac: verifyMac(ring),
      DescribeKey: describeKey(kernel, ring),
      ListKeys: listKeys(ring),
      ListAliases: listAliases(kernel, ring),
    },
    required: {
      KeyId: ['DescribeKey', 'GenerateMac', 'VerifyMac'],
      MacAlgorithm: ['GenerateMac', 'VerifyMac'],
      Message: ['GenerateMac', 'VerifyMac'],
      Mac: ['VerifyMac'],
    },
    provisioners: { 'AWS::KMS::Key': keyProvisioner(ring), 'AWS::KMS::Alias': aliasProvisioner(ring) },
    resourcePolicy: (arn) => (arn.startsWith('arn:aws:kms:') ? ring.get(arn.split('/').at(-1)!)?.policy : undefined),
  };
}
