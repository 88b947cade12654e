import type { Provisioner } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';
import { deterministicId } from '../identifiers.ts';

/** `AWS::CloudFront::OriginAccessControl`: only an id, since no distribution here fetches anything. */
export const originAccessControlProvisioner = ({ originAccessControls }: Definitions): Provisioner => ({
  properties: ['OriginAccessControlConfig'],
  apply({ stackName, logicalId, physicalId }) {
    const id = physicalId ?? deterministicId(stackName, logicalId);
    originAccessControls.add(id);
    return { physicalId: id, attributes: { Id: id } };
  },
  remove({ physicalId }) {
    originAccessControls.delete(physicalId);
  },
});
