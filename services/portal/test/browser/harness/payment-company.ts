import type { Platform } from '@claimstream/runner';

interface Payout {
  id: string;
  reference: string;
  status: string;
}

const operator = { kind: 'operator' } as const;

/** The simulated payment company, in whose test mode a bank's actions can be triggered. */
export async function paymentCompany({ cloud }: Platform) {
  const parameter = async (name: string): Promise<string> => {
    const input = { Name: `/claimstream/dev/payment-provider/${name}`, WithDecryption: true };
    return (await cloud.kernel.call(operator, 'ssm', 'GetParameter', input)).Parameter.Value;
  };
  const [url, key] = await Promise.all([parameter('url'), parameter('api-key')]);
  const call = async (path: string, method = 'GET'): Promise<any> => {
    const response = await fetch(`${url}/v1${path}`, { method, headers: { authorization: `Bearer ${key}` } });
    if (!response.ok) throw new Error(`The payment company answers ${response.status} to ${path}`);
    return response.json();
  };
  /** In the order of their requests. */
  const payoutsOf = async (claimId: string): Promise<Payout[]> => {
    const events = (await (await fetch(`${cloud.endpoint}/_local/events`)).json()) as any[];
    const requests = events.filter(
      ({ detailType, event }) => detailType === 'Payment.Requested' && event.detail.data.claimId === claimId,
    );
    const payments = new Set(requests.map(({ event }) => event.detail.data.paymentId as string));
    const found = await Promise.all(
      [...payments].map(async (paymentId) => (await call(`/payouts?reference=${paymentId}`)).data as Payout[]),
    );
    return found.flat();
  };
  return {
    payoutsOf,
    /** The bank returns the claim's paid payout. */
    async sendBack(claimId: string): Promise<void> {
      const paid = (await payoutsOf(claimId)).find(({ status }) => status === 'paid');
      if (!paid) throw new Error(`No payout of claim ${claimId} was paid`);
      await call(`/test_helpers/payouts/${paid.id}/return`, 'POST');
    },
  };
}
