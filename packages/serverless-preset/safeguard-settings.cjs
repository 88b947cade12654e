/** The defaults of a stage. */
const DEFAULTS = {
  // Requests a second to one API, and the burst beyond that.
  throttle: { rate: 250, burst: 500 },
  // False for a throw-away stage, whose tables may be deleted.
  deletionProtection: true,
  // Days. Functions might log personal data by mistake, so their logs are deleted first; auditors need the logs of requests and of failed workflows.
  logRetentionInDays: { functions: 14, access: 90, workflows: 90 },
};

/**
 * @param {object} [own] `safeguards` of stages/<stage>.yml
 * @returns {typeof DEFAULTS}
 */
const safeguardSettings = (own = {}) => ({
  ...DEFAULTS,
  ...own,
  throttle: { ...DEFAULTS.throttle, ...own.throttle },
  logRetentionInDays: { ...DEFAULTS.logRetentionInDays, ...own.logRetentionInDays },
});

module.exports = { safeguardSettings };
