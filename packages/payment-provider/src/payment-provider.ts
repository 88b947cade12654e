import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crmApi } from './crm-api.ts';
import { EventSender } from './event-sender.ts';
import { Outbox } from './outbox.ts';
import { payoutApi } from './payout-api.ts';
import { PayoutRegistry } from './payout-registry.ts';
import type { Answer } from './refusal.ts';
import { SettlementClock } from './settlement-clock.ts';
import { Troubles } from './trouble.ts';
import { weatherApi } from './weather-api.ts';

export interface PaymentProviderOptions {
  /** 0 takes a free port. */
  port: number;
  /** The address of EventBridge, e.g. `http://127.0.0.1:4566`. */
  eventBridgeEndpoint: string;
  /** The partner event source that the customer associated with a bus, e.g. `aws.partner/…`. */
  eventSource: string;
  /** The same of the simulated weather service and of the simulated CRM, which then answer under `/weather` and `/crm`. */
  weatherEventSource?: string;
  crmEventSource?: string;
  /** Folder for the payouts and the unsent events. */
  dataDir: string;
  /** Milliseconds between accepting a payout and paying it; 500 if absent. */
  delayMs?: number;
  /** Called with the reason when an event could not be sent yet; stderr if absent. */
  report?: (problem: string) => void;
}

export interface PaymentProvider {
  /** `http://127.0.0.1:<port>` */
  url: string;
  /** Stops accepting requests. The next start on the same `dataDir` resumes pending payouts and unsent events. */
  stop(): Promise<void>;
}

/**
 * Starts the simulated payment company on loopback.
 * @example const provider = await startPaymentProvider({ port: 0, eventBridgeEndpoint, eventSource, dataDir });
 */
export async function startPaymentProvider(options: PaymentProviderOptions): Promise<PaymentProvider> {
  const { port, eventBridgeEndpoint, eventSource, dataDir, delayMs = 500 } = options;
  const report = options.report ?? ((problem: string) => void process.stderr.write(`payment-provider: ${problem}\n`));
  const registry = new PayoutRegistry(dataDir);
  const sender = new EventSender(registry, eventBridgeEndpoint, eventSource, report);
  const settlements = new SettlementClock(registry, delayMs, () => sender.wake());
  const answer = payoutApi(registry, {
    opened: (id, now) => settlements.schedule(id, now),
    ended: () => sender.wake(),
  });

  const others = otherCompanies(options, report);
  const server = createServer((request, response) => {
    const other = others.find(({ isFor }) => isFor(request));
    (other ?? { answer })
      .answer(request)
      .catch((error: Error) => {
        report(`A request failed: ${error.stack ?? error}`);
        return {
          status: 500,
          body: { error: { type: 'internal', message: 'Try again with the same key' } },
          headers: {},
        };
      })
      .then(({ status, body, headers }) => {
        const [type, text] =
          typeof body === 'string'
            ? (['text/html; charset=utf-8', body] as const)
            : (['application/json', JSON.stringify(body)] as const);
        response.writeHead(status, { 'content-type': type, ...headers }).end(status === 204 ? undefined : text);
      });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  settlements.resume();
  sender.wake();
  for (const other of others) other.sender.wake();

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      settlements.stop();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, sender.stop(), ...others.map((other) => other.sender.stop())]);
      registry.close();
      for (const other of others) other.outbox.close();
    },
  };
}

/** The companies beside the payment company: each has a path, an event source and a file. */
function otherCompanies(options: PaymentProviderOptions, report: (problem: string) => void) {
  const { weatherEventSource, crmEventSource, eventBridgeEndpoint, dataDir } = options;
  const company = (name: string, eventSource: string, api: (outbox: Outbox, wake: () => void) => Api) => {
    const outbox = new Outbox(dataDir, name);
    const sender = new EventSender(outbox, eventBridgeEndpoint, eventSource, report);
    const answer = api(outbox, () => sender.wake());
    const pathOf = ({ url = '/' }: IncomingMessage) => new URL(url, 'http://localhost').pathname;
    return {
      outbox,
      sender,
      isFor: (request: IncomingMessage) => pathOf(request).startsWith(`/${name}/`),
      answer: (request: IncomingMessage) => answer(request, pathOf(request)),
    };
  };
  return [
    ...(weatherEventSource ? [company('weather', weatherEventSource, weatherApi)] : []),
    ...(crmEventSource ? [company('crm', crmEventSource, (outbox, wake) => crmApi(outbox, new Troubles(), wake))] : []),
  ];
}

type Api = (request: IncomingMessage, path: string) => Promise<Answer>;
