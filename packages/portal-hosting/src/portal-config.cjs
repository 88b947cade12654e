const { addresses, parameterNames } = require('./addresses.cjs');

/** The most names that one GetParameters takes. */
const MOST_NAMES = 10;

/**
 * Reads the values of a stage's parameters that the portal needs.
 * @param {string} stage
 * @param {(names: string[]) => Promise<{ Name: string, Value: string }[]>} getParameters asks SSM for at most ten
 * @returns {Promise<(name: string) => string>} the value of a parameter
 * @throws Error that names the services which are not deployed yet, by the parameters that they publish
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
 * What the portal reads at `/config.json`: nothing about a stage is built into the site.
 * @param {{ stage: string, region: string, value: (name: string) => string }} of
 * @param {Record<string, string>} [links] what else a developer can look at: `mailbox`, `console` …
 */
function portalConfig({ stage, region, value }, links) {
  const { cognito, apis } = addresses(stage, value);
  return { stage, region, cognito, apis, ...(links && { links }) };
}

module.exports = { portalConfig, readParameters };
