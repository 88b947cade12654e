import { KinesisClient } from '@aws-sdk/client-kinesis';
import { type Cloud, type CloudOptions, startCloud } from '../../src/index.ts';

/** A stack with one stream. */
export const streamTemplate = (Properties: Record<string, unknown> = { ShardCount: 2 }) => ({
  Resources: { Stream: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'trips', ...Properties } } },
});

/** The SDK's client with default settings: it speaks clear-text HTTP/2 to this cloud. */
export const clientOf = (cloud: Cloud): KinesisClient =>
  new KinesisClient({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });

export async function cloudWithStream(options: CloudOptions = {}, properties?: Record<string, unknown>) {
  const cloud = await startCloud({ quiet: true, ...options });
  await cloud.deployTemplate({ stackName: 'streams', template: streamTemplate(properties) });
  return { cloud, kinesis: clientOf(cloud) };
}
