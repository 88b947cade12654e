const { subscriptions } = require('./subscriptions.cjs');

/**
 * What a service with data about customers subscribes to: that a customer has them erased (`ErasureQueue`), and that a customer wants a
 * copy (`ExportsQueue`). The rules have names by convention, by which the customer service finds who must answer.
 * @param {string} service `claims`
 * @param {{ claimFiles?: boolean }} [options] claimFiles: the service keeps something of claims, and erases it with the claim's file
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
