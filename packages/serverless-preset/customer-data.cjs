const { subscriptions } = require('./subscriptions.cjs');

/**
 * The subscriptions of a service with data about customers: to requests for erasure (`ErasureQueue`) and for a copy (`ExportsQueue`).
 * The rules have conventional names, by which the customer service finds the services that must answer.
 * @param {string} service `claims`
 * @param {{ claimFiles?: boolean }} [options] claimFiles: the service keeps data of claims, and erases them with the claim's file
 */
function customerData(service, { claimFiles = false } = {}) {
  const { Resources } = subscriptions({
    Erasure: {
      events: ['CustomerErasureRequested', ...(claimFiles ? ['ClaimFileErased'] : [])],
      timeoutSeconds: 60,
    },
    Exports: { events: ['CustomerExportRequested'], timeoutSeconds: 30 },
  });
  Resources.ErasureCustomerErasureRequestedRule.Properties.Name = ruleName('erasure', service);
  Resources.ExportsCustomerExportRequestedRule.Properties.Name = ruleName('export', service);
  return { Resources };
}

const ruleName = (kind, service) => `claimstream-\${sls:stage}-${kind}-${service}`;

module.exports = { customerData };
