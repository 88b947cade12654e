import { join } from 'node:path';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { abandoned } from './abandoned-stacks.ts';
import { EVENT_SOURCE, providerParameters } from './payment-provider-parameters.ts';
import { startPaymentProviderProcess } from './payment-provider-process.ts';
import { explainBusyPort } from './port-in-use.ts';
import { type Link, servePortalPage } from './portal-page.ts';
import { serviceFolders, stage } from './settings.ts';
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
  /** Called when a part that the platform cannot do without ended by itself. */
  onBroken(reason: string): void;
}

/** Starts everything: the local cloud with every service deployed, the payment provider, the page with the links. */
export async function startPlatform(options: PlatformOptions): Promise<Platform> {
  const started: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const stopPart of started.splice(0).reverse()) await stopPart();
  };
  try {
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
    for (const parameter of providerParameters(stage, provider.url)) {
      await cloud.kernel.call(operator, 'ssm', 'PutParameter', parameter);
    }
    await cloud.deploy(serviceFolders);
    tellOfAbandoned(cloud);
    const endWatch = await watchUnmatchedEvents(cloud, stage);
    started.push(async () => endWatch());
    const consoleUrl = `${cloud.endpoint}/_console`;
    const portal = await servePortalPage(options.portalPort, linksOf(cloud.endpoint, consoleUrl));
    started.push(() => portal.close());
    return { cloud, portalUrl: portal.url, consoleUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const operator = { kind: 'operator' } as const;

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

function linksOf(endpoint: string, consoleUrl: string): Link[] {
  return [
    {
      title: 'Console',
      url: consoleUrl,
      note: 'Events and why a rule did not match, traces, queues, workflows, logs and data of the local cloud.',
    },
    { title: 'Events', url: `${endpoint}/_local/events`, note: 'The latest events of every bus, as JSON.' },
    {
      title: 'Mailbox',
      url: `${endpoint}/_local/mailbox`,
      note: 'Every e-mail the platform sent; nothing leaves this machine.',
    },
    { title: 'Stacks', url: `${endpoint}/_local/stacks`, note: 'What is deployed.' },
    {
      title: 'Notices',
      url: `${endpoint}/_local/notices`,
      note: 'Messages of the local cloud to its operator, refused calls above all.',
    },
    { title: 'AWS endpoint', url: endpoint, note: 'For the AWS CLI and SDKs: --endpoint-url.' },
  ];
}
