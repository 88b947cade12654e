/** The partner event source of the simulated payment company's payout events. */
export const EVENT_SOURCE = 'aws.partner/payments.example/claimstream';
/** Event sources of the simulated weather service and of the simulated CRM. */
export const WEATHER_EVENT_SOURCE = 'aws.partner/weather.example/claimstream';
export const CRM_EVENT_SOURCE = 'aws.partner/crm.example/claimstream';
const API_KEY = 'local-payment-provider';
const CRM_KEY = 'local-crm';

/** The parameters that the owner of the partner accounts writes for a stage: inputs of PutParameter. */
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
