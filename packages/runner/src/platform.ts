import { join } from 'node:path';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { abandoned } from './abandoned-stacks.ts';
import { EVENT_SOURCE, providerParameters } from './payment-provider-parameters.ts';
import { startPaymentProviderProcess } from './payment-provider-process.ts';
import { explainBusyPort } from './port-in-use.ts';
import { deployedPortal, portalOriginParameter } from './portal/deployed-portal.ts';
import { startPortalServer } from './portal/portal-server.ts';
import { SAMPLES } from './portal/sample-pictures.ts';
import { portalFolder, serviceFolders, stage } from './settings.ts';
import { watchUnmatchedEvents } from './unmatched-events.ts';

export interface Platform {
  cloud: Cloud;
  portalUrl: string;
  consoleUrl: string;
  stop(): Promise<void>;
}

export interface PlatformOptions {
  port: number;
  portalPort: number;
  dataDir: string;
  deliverTwice?: boolean;
  quiet?: boolean;
  /** Called when an indispensable part of the platform has ended by itself. */
  onBroken(reason: string): void;
}

/** Starts everything: the local cloud with every service deployed, the payment provider, the portal. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopPart of started.splice(0).reverse()) await stopPart();
  };
  try {
    // First, since the services allow its origin when they are deployed.
    const portal = await startPortalServer(options.portalPort, site);
    started.push(() => portal.close());
    const cloud = await startCloud({
      port: options.port,
      dataDir: options.dataDir,
      quiet: options.quiet,
      chaos: { deliverTwice: options.deliverTwice },
    }).catch((error) => {
      throw explainBusyPort(error, options.port, 'CLAIMSTREAM_PORT');
    });
    started.push(() => cloud.stop());
    const provider = await startPaymentProviderProcess(
      {
        port: await rememberedProviderPort(cloud),
        endpoint: cloud.endpoint,
        region: cloud.kernel.region,
        eventSource: EVENT_SOURCE,
        dataDir: join(options.dataDir, 'payment-provider'),
      },
      (code) => options.onBroken(`The payment provider ended with ${code}.`),
    );
    started.push(() => provider.stop());
    for (const parameter of [...providerParameters(stage, provider.url), portalOriginParameter(stage, portal.url)]) {
      await cloud.kernel.call(operator, 'ssm', 'PutParameter', parameter);
    }
    await cloud.deploy(serviceFolders);
    tellOfAbandoned(cloud);
    const endWatch = await watchUnmatchedEvents(cloud, stage);
    started.push(async () => endWatch());
    const consoleUrl = `${cloud.endpoint}/_console`;
    portal.open(() => deployedPortal(cloud, linksOf(cloud.endpoint, consoleUrl, provider.url)));
    started.push(started.shift()!); // nobody should read a page whose services are stopping
    return { cloud, portalUrl: portal.url, consoleUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const operator = { kind: 'operator' } as const;
/** The output of `npm run package`. */
const site = join(portalFolder, '.serverless', 'site');

function tellOfAbandoned({ kernel }: Cloud): void {
  const names = kernel.stacks?.store.stacks().map(({ stackName }) => stackName) ?? [];
  for (const service of abandoned(names, serviceFolders, stage)) {
    const command = `npm run cloud -- remove services/${service}`;
    kernel.notice('warn', `services/${service} is gone, its stack is not. To remove it: ${command}`);
  }
}

/** The provider keeps its port over restarts, so that waiting messages still reach it. 0 on the first start. */
async function rememberedProviderPort(cloud: Cloud): Promise<number> {
  const Names = [`/claimstream/${stage}/payment-provider/url`];
  const { Parameters } = await cloud.kernel.call(operator, 'ssm', 'GetParameters', { Names });
  const url = Parameters[0]?.Value;
  return url ? Number(new URL(url).port) : 0;
}

/** The links on the portal's page for developers, and the page where customers give bank details. */
const linksOf = (endpoint: string, consoleUrl: string, providerUrl: string) => ({
  payees: `${providerUrl}/payees`,
  samples: SAMPLES,
  mailbox: `${consoleUrl}/mail`,
  authenticator: `${consoleUrl}/users`,
  console: consoleUrl,
  events: `${endpoint}/_local/events`,
  stacks: `${endpoint}/_local/stacks`,
  notices: `${endpoint}/_local/notices`,
  endpoint,
});
