/**
 * Publishes the address of a service's HTTP API for the portal and tools, under `/claimstream/<stage>/api/<service>`.
 * @param {string} service
 */
function apiAddress(service) {
  return {
    Resources: {
      ApiAddress: {
        Type: 'AWS::SSM::Parameter',
        Properties: {
          Name: `/claimstream/\${sls:stage}/api/${service}`,
          Type: 'String',
          Value: { 'Fn::GetAtt': ['HttpApi', 'ApiEndpoint'] },
        },
      },
    },
  };
}

/**
 * The same for its WebSocket API, under `/claimstream/<stage>/websocket/<service>`.
 * @param {string} service
 */
function websocketAddress(service) {
  return {
    Resources: {
      WebsocketAddress: {
        Type: 'AWS::SSM::Parameter',
        Properties: {
          Name: `/claimstream/\${sls:stage}/websocket/${service}`,
          Type: 'String',
          Value: { 'Fn::GetAtt': ['WebsocketsApi', 'ApiEndpoint'] },
        },
      },
    },
  };
}

module.exports = { apiAddress, websocketAddress };
