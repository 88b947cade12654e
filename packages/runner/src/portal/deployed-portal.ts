import type { Cloud } from '@claimstream/local-cloud';
import { addresses, type PortalConfig, portalConfig, readParameters } from '@claimstream/portal-hosting';
import { stage } from '../settings.ts';
import type { Deployed } from './portal-server.ts';

const operator = { kind: 'operator' } as const;

/** The portal's origin as a stage needs it before its services are deployed: an input of PutParameter. */
export const portalOriginParameter = (ofStage: string, origin: string) => ({
  Name: `/claimstream/${ofStage}/portal-origin`,
  Value: origin,
  Type: 'String' as const,
  Overwrite: true,
});

/** The portal's data about the services deployed in `cloud`, read from their parameters. */
export async function deployedPortal({ kernel, endpoint }: Cloud, links: PortalConfig['links']): Promise<Deployed> {
  const value = await readParameters(stage, async (Names) => {
    const { Parameters } = await kernel.call(operator, 'ssm', 'GetParameters', { Names });
    return Parameters;
  });
  const origins = addresses(stage, (name) => originOf(value(name)));
  return {
    config: portalConfig({ stage, region: kernel.region, value }, links),
    // Buckets are paths of the endpoint here, not host names.
    origins: { ...origins, uploads: endpoint },
  };
}

/** APIs are paths of the endpoint, too; a policy with the path would allow nothing below it. */
const originOf = (value: string): string => (URL.canParse(value) ? new URL(value).origin : value);
