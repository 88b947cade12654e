/**
 * `npm run provider -- --stage qa [--port 4570] [--data-dir …]`: runs the simulated payment company for a manually deployed stage until
 * Ctrl-C. Writes the parameters that partners needs before its deployment. The region is that of AWS_REGION.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { EVENT_SOURCE, providerParameters } from './payment-provider-parameters.ts';
import { startPaymentProviderProcess } from './payment-provider-process.ts';
import { endpoint, settings } from './settings.ts';

const { values } = parseArgs({
  options: {
    stage: { type: 'string', default: 'dev' },
    port: { type: 'string', default: '4570' },
    'data-dir': { type: 'string' },
  },
});
const { stage, port, 'data-dir': dataDir = join(settings.dataDir, `payment-provider-${stage}`) } = values;
const region = process.env.AWS_REGION || 'us-east-1';

try {
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'disconnect'].map((signal) => once(process, signal)));
  const provider = await startPaymentProviderProcess(
    { port: Number(port), endpoint, region, eventSource: EVENT_SOURCE, dataDir },
    (code) => {
      console.error(`The payment provider ended with ${code}.`);
      process.exit(1);
    },
  );
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const ssm = new SSMClient({ endpoint, region, credentials });
  for (const parameter of providerParameters(stage, provider.url)) await ssm.send(new PutParameterCommand(parameter));
  ssm.destroy();
  console.log(`The payment provider of ${stage} (${region}) listens on ${provider.url}. Ctrl-C stops it.`);
  await asked;
  await provider.stop();
  process.exit(0);
} catch (error) {
  console.error(`The payment provider cannot be started for ${endpoint}: ${(error as Error).message}`);
  process.exit(1);
}
