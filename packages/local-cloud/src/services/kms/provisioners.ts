import { NotEmulated } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { isHmacSpec, type KeyRing } from './key-ring.ts';

/** AWS::KMS::Key, for HMAC keys. */
export const keyProvisioner = (ring: KeyRing): Provisioner => ({
  properties: ['Description', 'Enabled', 'KeyPolicy', 'KeySpec', 'KeyUsage', 'PendingWindowInDays', 'Tags'],
  apply({ properties, physicalId }) {
    const {
      KeySpec: spec = 'SYMMETRIC_DEFAULT',
      Description: description = '',
      Enabled: enabled = true,
      KeyPolicy: policy,
    } = properties;
    if (!isHmacSpec(spec) || properties.KeyUsage !== 'GENERATE_VERIFY_MAC') {
      throw new NotEmulated(`KMS keys of spec ${spec} for ${properties.KeyUsage ?? 'ENCRYPT_DECRYPT'}`);
    }
    const existing = physicalId === undefined ? undefined : ring.get(physicalId);
    if (existing && existing.spec !== spec) throw new NotEmulated('changing the spec of an existing KMS key');
    const settings = { spec, description, enabled, policy };
    const key = existing ? { ...existing, ...settings } : ring.create(settings);
    if (existing) ring.update(key);
    return { physicalId: key.id, attributes: { Arn: ring.arnOf(key), KeyId: key.id } };
  },
  remove: ({ physicalId }) => ring.remove(physicalId),
});

/** AWS::KMS::Alias */
export const aliasProvisioner = (ring: KeyRing): Provisioner => ({
  properties: ['AliasName', 'TargetKeyId'],
  apply({ properties: { AliasName, TargetKeyId } }) {
    ring.setAlias(AliasName, TargetKeyId);
    return { physicalId: AliasName };
  },
  remove: ({ physicalId }) => ring.removeAlias(physicalId),
});
