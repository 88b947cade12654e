import type { Platform } from './platform.ts';

interface Payout {
  id: string;
  reference: string;
  status: string;
}

/** The simulated payment company of a platform, in whose test mode a bank can return money. */
export class PaymentCompany {
  readonly #platform: Platform;

  constructor(platform: Platform) {
    this.#platform = platform;
  }

  /** The bank returns a claim's payment. */
  async sendBack(claimId: string): Promise<void> {
    const paid = (await this.payoutsOf(claimId)).find(({ status }) => status === 'paid');
    if (!paid) throw new Error(`No payout of claim ${claimId} was paid`);
    await this.#call('POST', `/test_helpers/payouts/${paid.id}/return`);
  }

  /** In the order of their requests. */
  async payoutsOf(claimId: string): Promise<Payout[]> {
    const events = await this.#platform.local<any[]>('the list of events', 'events');
    const payments = events
      .filter(({ detailType, event }) => detailType === 'Payment.Requested' && event.detail.data.claimId === claimId)
      .map(({ event }) => event.detail.data.paymentId as string);
    const found: Payout[] = [];
    for (const paymentId of new Set(payments)) {
      found.push(...(await this.#call<{ data: Payout[] }>('GET', `/payouts?reference=${paymentId}`)).data);
    }
    return found;
  }

  async #call<T>(method: 'GET' | 'POST', path: string): Promise<T> {
    const parameter = (name: string) => this.#platform.secret(`payment-provider/${name}`);
    const [url, key] = await Promise.all([parameter('url'), parameter('api-key')]);
    return this.#platform.patience.again('partners', 'the payment company', async () => {
      const headers = { authorization: `Bearer ${key}` };
      const response = await fetch(`${url}/v1${path}`, { method, headers, signal: AbortSignal.timeout(30_000) });
      if (!response.ok) throw new Error(`The payment company answers ${response.status} to ${method} ${path}`);
      return (await response.json()) as T;
    });
  }
}
