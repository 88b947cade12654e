import type { Provisioner } from '../../../kernel.ts';
import { physicalName } from '../../../naming.ts';
import type { EventsContext } from '../context.ts';
import { archiveArn, busName } from '../names.ts';
import { compilePattern } from '../pattern.ts';

/** AWS::Events::Archive: keeps a bus's events, optionally only those that match a pattern, for some days (0: for ever). */
export function archiveProvisioner({ kernel, store }: EventsContext): Provisioner {
  return {
    properties: ['ArchiveName', 'Description', 'EventPattern', 'RetentionDays', 'SourceArn'],
    apply({ stackName, logicalId, properties }) {
      const name: string = properties.ArchiveName ?? physicalName(stackName, logicalId, 48);
      const bus = store.bus(busName(properties.SourceArn)).name;
      if (properties.EventPattern) compilePattern(properties.EventPattern);
      const known = store.archives().find((archive) => archive.name === name);
      store.saveArchive({
        name,
        bus,
        retentionDays: Number(properties.RetentionDays ?? 0),
        createdAt: known?.createdAt ?? kernel.clock.now(),
        ...(properties.EventPattern ? { pattern: JSON.stringify(properties.EventPattern) } : {}),
        ...(properties.Description ? { description: properties.Description } : {}),
      });
      return { physicalId: name, attributes: { Arn: archiveArn(kernel, name), ArchiveName: name } };
    },
    remove({ physicalId }) {
      store.removeArchive(physicalId);
    },
  };
}
