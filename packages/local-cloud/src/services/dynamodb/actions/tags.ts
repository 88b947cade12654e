import type { Verb } from '../../../kernel.ts';
import type { Input } from '../dynalite.ts';
import type { Engine } from '../engine.ts';

type TagVerb = 'TagResource' | 'UntagResource' | 'ListTagsOfResource';

export const tagVerb = (engine: Engine, verb: TagVerb): Verb<Input & { ResourceArn: string }> => ({
  permissions: ({ ResourceArn }) => [{ action: `dynamodb:${verb}`, resource: ResourceArn }],
  run: (input) => engine.run(verb, input),
});
