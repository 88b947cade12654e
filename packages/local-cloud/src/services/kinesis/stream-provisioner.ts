import { NotEmulated } from '../../errors.ts';
import type { Provisioner } from '../../kernel.ts';
import { physicalName } from '../../naming.ts';
import type { KinesisContext } from './context.ts';
import { checkStreamName, streamSettings } from './settings.ts';

/** AWS::Kinesis::Stream. `Ref` is the stream's name. */
export const streamProvisioner = ({ records, streams }: KinesisContext): Provisioner => ({
  properties: ['Name', 'RetentionPeriodHours', 'ShardCount', 'StreamEncryption', 'StreamModeDetails', 'Tags'],
  apply({ stackName, logicalId, properties }) {
    const name: string = properties.Name ?? physicalName(stackName, logicalId, 128);
    checkStreamName(name);
    const given = (properties.Tags ?? []) as { Key: string; Value: string }[];
    const tags = Object.fromEntries(given.map(({ Key, Value }) => [Key, Value]));
    const settings = streamSettings(properties, tags);
    const known = streams.byName(name);
    if (known && known.shardCount !== settings.shardCount) {
      throw new NotEmulated(`changing the number of shards of the stream ${name}`);
    }
    const stream = known ? streams.save({ ...known, ...settings }) : streams.create(name, settings);
    return { physicalId: name, attributes: { Arn: stream.arn } };
  },
  remove({ physicalId }) {
    const stream = streams.byName(physicalId);
    if (!stream) return;
    records.purge(stream);
    streams.remove(stream.name);
  },
});
