import type { Verb } from '../../../kernel.ts';
import type { Definitions } from '../definitions.ts';

export const listConfigurationSets = ({ configurationSets }: Definitions): Verb<object> => ({
  permissions: () => [{ action: 'ses:ListConfigurationSets', resource: '*' }],
  run: () => ({ ConfigurationSets: [...configurationSets].sort() }),
});
