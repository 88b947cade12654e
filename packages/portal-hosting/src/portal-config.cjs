const { addresses, parameterNames } = require('./addresses.cjs');

/** Maximum number of names in one GetParameters. */
const MOST_NAMES = 10;

/**
 * Reads a stage's parameter values that the portal needs.
 * @param {string} stage
 * @param {(names: string[]) => Promise<{ Name: string, Value: string }[]>} getParameters asks SSM for at most ten
 * @returns {Promise<(name: string) => string>} the value of a parameter
 * @throws Error that names the services not deployed yet, by their missing parameters
 */
async function readParameters(stage, getParameters) {
  const names = parameterNames(stage);
  const found = new Map();
  for (let at = 0; at < names.length; at += MOST_NAMES) {
    for (const { Name, Value } of await getParameters(names.slice(at, at + MOST_NAMES))) found.set(Name, Value);
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`The portal is deployed after the services that it calls. Not there yet: ${missing.join(', ')}`);
  return (name) => found.get(name);
}

/**
 * The content of `/config.json`: nothing about a stage is built into the site.
 * @param {{ stage: string, region: string, value: (name: string) => string }} of
 * @param {Record<string, string>} [links] further pages for developers: `mailbox`, `console` …
 */
function portalConfig({ stage, region, value }, links) {
  const { cognito, apis } = addresses(stage, value);
  return { stage, region, cognito, apis, ...(links && { links }) };
}

module.exports = { portalConfig, readParameters };
