/** What a stage has where its file says nothing else. */
const DEFAULTS = {
  // Requests a second to one API, and how many at once beyond that.
  throttle: { rate: 250, burst: 500 },
  // False for a stage that is thrown away with its tables.
  deletionProtection: true,
  // Days. Functions might log personal data by mistake, so that theirs are deleted first; who asked for what, and how workflows failed, is for auditors.
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
