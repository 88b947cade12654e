/** Services whose HTTP API the portal calls, and those whose WebSocket API it connects to. */
const APIS = [
  'claims',
  'customer',
  'documents',
  'fraud',
  'insights',
  'notifications',
  'partners',
  'settlement',
  'telematics',
  'vendor',
];
const WEBSOCKETS = ['insights', 'notifications'];

/**
 * Everything that the portal calls. `of` turns the name of the SSM parameter with an address into its value or, in the stack, into a
 * reference.
 * @template T
 * @param {string} stage
 * @param {(parameter: string) => T} of
 */
function addresses(stage, of) {
  const named = (kind, owners) =>
    Object.fromEntries(owners.map((owner) => [owner, of(`/claimstream/${stage}/${kind}/${owner}`)]));
  return {
    cognito: {
      endpoint: of(`/claimstream/${stage}/user-pool-endpoint`),
      userPoolId: of(`/claimstream/${stage}/user-pool-id`),
      clientId: of(`/claimstream/${stage}/app-client-id`),
    },
    apis: named('api', APIS),
    websockets: named('websocket', WEBSOCKETS),
    uploads: of(`/claimstream/${stage}/upload-origin`),
  };
}

/** The names of the parameters that the portal needs. */
function parameterNames(stage) {
  const names = [];
  addresses(stage, (name) => names.push(name));
  return names;
}

module.exports = { addresses, parameterNames };
