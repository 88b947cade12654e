import { join } from 'node:path';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { createEvent, type DataOf, type OutgoingEvent } from '@claimstream/events-schema';
import { CustomerErasureRequested } from '@claimstream/events-schema/customer/customer-erasure-requested';
import { CustomerExportRequested } from '@claimstream/events-schema/customer/customer-export-requested';
import { deriveId } from '@claimstream/lambda-kit';
import { type Cloud, startCloud } from '@claimstream/local-cloud';
import { contextOf } from './delivery.ts';
import { signIn } from './person.ts';
import { until } from './until.ts';

const services = join(import.meta.dirname, '../../../services');
const BUS = 'claimstream-dev';
/** The origin of the page that may call the service's API. */
export const PORTAL_ORIGIN = 'http://127.0.0.1:3000';

/** Settings of a deployment for a test of one service. */
export interface AloneOptions {
  /** Delivers every message of every queue twice. */
  deliverTwice?: boolean;
  /** Parameters that the service's template reads and no stack writes: name → value, once the cloud runs. */
  parameters?: (cloud: Cloud) => Promise<Record<string, string>>;
  /** The logical id of the service's HTTP API, if it has one. */
  api?: string | false;
}

/**
 * Deploys only the platform stack and one service's stack, from their packages (`npm run package`).
 * @example const claims = await deployAlone('claims', { deliverTwice: true });
 */
export async function deployAlone(service: string, options: AloneOptions = {}) {
  const { deliverTwice, parameters, api: apiId = 'HttpApi' } = options;
  const cloud = await startCloud({ templates: [join(services, 'platform')], chaos: { deliverTwice }, quiet: true });
  const settings = {
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  try {
    const ssm = new SSMClient(settings);
    const written = { '/claimstream/dev/portal-origin': PORTAL_ORIGIN, ...(await parameters?.(cloud)) };
    for (const [Name, Value] of Object.entries(written))
      await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String' }));
    ssm.destroy();
    await cloud.deploy([join(services, service)]);
  } catch (error) {
    // The caller gets no cloud that it could stop, and a running one would keep the tests from ending.
    await cloud.stop();
    throw error;
  }
  const stack = `claimstream-${service}-dev`;
  const bus = new EventBridgeClient(settings);
  let copies = 0;
  const api = apiId ? (cloud.resource(stack, apiId).attributes.ApiEndpoint as string) : '';

  return {
    cloud,
    stack,
    api,
    /** For clients of the AWS SDK. */
    settings,
    /** A new user, signed in; their calls go to the service's HTTP API. */
    signIn: (email: string, group?: string) => signIn(cloud, api, email, group),

    /** Publishes events as other services would. */
    async put(...events: OutgoingEvent[]): Promise<void> {
      const Entries = events.map(({ source, detailType, detail }) => ({
        EventBusName: BUS,
        Source: source,
        DetailType: detailType,
        Detail: JSON.stringify(detail),
      }));
      const answer = await bus.send(new PutEventsCommand({ Entries }));
      if (answer.FailedEntryCount) throw new Error('An event was not taken');
    },

    /** Everything on the bus so far, in order. */
    async events(detailType?: string): Promise<{ detailType: string; metadata: any; data: any }[]> {
      const response = await fetch(`${cloud.endpoint}/_local/events`);
      const all = (await response.json()) as { bus: string; detailType: string; event: { detail: any } }[];
      return all
        .filter((one) => one.bus === BUS && (!detailType || one.detailType === detailType))
        .map((one) => ({ detailType: one.detailType, ...one.event.detail }));
    },

    /** The distinct events on the bus: several deliveries of one event id count once. */
    async facts(detailType: string): Promise<any[]> {
      const byId = new Map((await this.events(detailType)).map(({ metadata, data }) => [metadata.id, data]));
      return [...byId.values()];
    },

    /** Requests a copy of a customer's data. @returns this service's part */
    async copyOf(data: Omit<DataOf<typeof CustomerExportRequested>, 'exportId'>): Promise<Record<string, any>> {
      copies += 1;
      const exportId = deriveId(data.customerId, 'copy', String(copies));
      await this.put(createEvent(CustomerExportRequested, { ...data, exportId }, contextOf(exportId)));
      const s3 = new S3Client({ ...settings, forcePathStyle: true });
      const Bucket = cloud.resource('claimstream-platform-dev', 'ExportsBucket').ref;
      const text = await until(async () => {
        const object = await s3
          .send(new GetObjectCommand({ Bucket, Key: `${service}/${exportId}.json` }))
          .catch(() => {});
        return object?.Body?.transformToString();
      });
      s3.destroy();
      return JSON.parse(text).data;
    },

    /** Requests the erasure of a customer's data. @returns this service's answer */
    async erase(data: DataOf<typeof CustomerErasureRequested>): Promise<any> {
      await this.put(createEvent(CustomerErasureRequested, data, contextOf(`erase ${data.customerId}`)));
      return until(async () => {
        const answers = await this.facts('Customer.Data.Erased');
        return answers.find(({ customerId }) => customerId === data.customerId);
      });
    },

    async stop(): Promise<void> {
      bus.destroy();
      await cloud.stop();
    },
  };
}
export type DeployedAlone = Awaited<ReturnType<typeof deployAlone>>;
