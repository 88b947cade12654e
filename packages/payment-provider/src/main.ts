import { parseArgs } from 'node:util';
import * as z from 'zod';
import { watchParent } from './parent-watch.ts';
import { startPaymentProvider } from './payment-provider.ts';

const USAGE = `usage: node packages/payment-provider/src/main.ts --event-source <aws.partner/...>
  [--weather-event-source <aws.partner/...>] [--crm-event-source <aws.partner/...>]
  [--port 4570] [--bus-endpoint http://127.0.0.1:4566] [--data-dir .payment-provider] [--delay-ms 500] [--exit-with-parent]`;

const Options = z.object({
  port: z.coerce.number().int().min(0).max(65_535),
  'bus-endpoint': z.url(),
  'event-source': z.string().startsWith('aws.partner/'),
  'weather-event-source': z.string().startsWith('aws.partner/').optional(),
  'crm-event-source': z.string().startsWith('aws.partner/').optional(),
  'data-dir': z.string().min(1),
  'delay-ms': z.coerce.number().int().min(0),
  'exit-with-parent': z.boolean(),
});

function optionsOf(args: string[]): z.infer<typeof Options> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4570' },
      'bus-endpoint': { type: 'string', default: 'http://127.0.0.1:4566' },
      'event-source': { type: 'string' },
      'weather-event-source': { type: 'string' },
      'crm-event-source': { type: 'string' },
      'data-dir': { type: 'string', default: '.payment-provider' },
      'delay-ms': { type: 'string', default: '500' },
      'exit-with-parent': { type: 'boolean', default: process.env.EXIT_WITH_PARENT === '1' },
    },
  });
  const parsed = Options.safeParse(values);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  return parsed.data;
}

try {
  const options = optionsOf(process.argv.slice(2));
  const provider = await startPaymentProvider({
    port: options.port,
    eventBridgeEndpoint: options['bus-endpoint'],
    eventSource: options['event-source'],
    weatherEventSource: options['weather-event-source'],
    crmEventSource: options['crm-event-source'],
    dataDir: options['data-dir'],
    delayMs: options['delay-ms'],
  });
  const leave = (): void => {
    provider.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', leave).once('SIGTERM', leave);
  if (options['exit-with-parent']) watchParent(leave);
  process.stdout.write(`payment-provider listening on ${provider.url}\n`);
} catch (error) {
  process.stderr.write(`payment-provider: ${error instanceof Error ? error.message : error}\n${USAGE}\n`);
  process.exitCode = 1;
}
