/** The partner event source under which the simulated payment company tells of payouts. */
export const EVENT_SOURCE = 'aws.partner/payments.example/claimstream';
const API_KEY = 'local-payment-provider';

/** What whoever opened an account with the provider writes for a stage: inputs of PutParameter. */
export function providerParameters(stage: string, url: string) {
  const parameter = (name: string, Value: string, Type: 'String' | 'SecureString' = 'String') => ({
    Name: `/claimstream/${stage}/payment-provider/${name}`,
    Value,
    Type,
    Overwrite: true,
  });
  return [
    parameter('url', url),
    parameter('api-key', API_KEY, 'SecureString'),
    parameter('event-source', EVENT_SOURCE),
  ];
}
