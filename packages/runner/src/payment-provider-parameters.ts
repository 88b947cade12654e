/** The partner event source under which the simulated payment company tells of payouts. */
export const EVENT_SOURCE = 'aws.partner/payments.example/claimstream';
/** Those of the simulated weather service and of the simulated CRM. */
export const WEATHER_EVENT_SOURCE = 'aws.partner/weather.example/claimstream';
export const CRM_EVENT_SOURCE = 'aws.partner/crm.example/claimstream';
const API_KEY = 'local-payment-provider';
const CRM_KEY = 'local-crm';

/** What whoever opened accounts with the partners writes for a stage: inputs of PutParameter. */
export function providerParameters(stage: string, url: string) {
  const parameter = (name: string, Value: string, Type: 'String' | 'SecureString' = 'String') => ({
    Name: `/claimstream/${stage}/${name}`,
    Value,
    Type,
    Overwrite: true,
  });
  return [
    parameter('payment-provider/url', url),
    parameter('payment-provider/api-key', API_KEY, 'SecureString'),
    parameter('payment-provider/event-source', EVENT_SOURCE),
    parameter('weather-service/event-source', WEATHER_EVENT_SOURCE),
    parameter('crm/event-source', CRM_EVENT_SOURCE),
    parameter('crm/url', `${url}/crm`),
    parameter('crm/api-key', CRM_KEY),
  ];
}
