/** Bedrock names profiles by their geography, or by an ARN. */
const PROFILE = /^(us|us-gov|ca|eu|apac|jp|au|global)\.|:(application-)?inference-profile\//;

/**
 * Lists the settings that a stage outside this machine still lacks.
 * @param {object} settings as in `stages/<stage>.yml`
 * @returns {string[]} one line per setting: its name, and its required form
 */
function missingSettings(settings) {
  const { region, portalOrigins, portal, mail = {}, damageModel = {} } = settings;
  const { paymentProvider = {}, weatherService = {}, crm = {} } = settings;
  const { id, profile } = damageModel;
  const rules = [
    ['region', text(region, /^[a-z]{2}(-[a-z]+)+-\d$/), 'an AWS region, here or as --region'],
    [
      'portalOrigins',
      Array.isArray(portalOrigins) && portalOrigins.length > 0 && portalOrigins.every(isOrigin),
      'a list of origins such as https://portal.insurer.com',
    ],
    [
      'portal.certificate',
      portal === undefined || text(portal?.certificate, /^arn:aws:acm:us-east-1:\d{12}:certificate\/.+/),
      'ARN of an ACM certificate in us-east-1, where CloudFront looks for it; or leave out portal',
    ],
    ['mail.domain', isReal(mail.domain), 'the domain that mail is sent from'],
    [
      'mail.sender',
      text(mail.sender, /^[^@\s]+@[^@\s]+$/) && isReal(mail.sender) && inDomain(mail.sender, mail.domain),
      'an address in mail.domain',
    ],
    ['mail.identity', ['create', 'existing'].includes(mail.identity), 'create or existing: who makes it in SES'],
    [
      'paymentProvider.parameters',
      text(paymentProvider.parameters, /^\/.+[^/]$/),
      'path of the SSM parameters url, api-key and event-source, which must exist before partners is deployed',
    ],
    [
      'weatherService.parameters',
      text(weatherService.parameters, /^\/.+[^/]$/),
      'path of the SSM parameter event-source, which must exist before partners is deployed',
    ],
    [
      'crm.parameters',
      text(crm.parameters, /^\/.+[^/]$/),
      'path of the SSM parameters event-source, url and api-key, which must exist before partners is deployed',
    ],
    ['damageModel.id', text(id, /\S/), 'a Bedrock model or inference profile'],
    [
      'damageModel.profile.foundationModel',
      !needsProfile(id, profile) || text(profile?.foundationModel, /\S/),
      `the model behind ${id}`,
    ],
    [
      'damageModel.profile.regions',
      !needsProfile(id, profile) || (Array.isArray(profile?.regions) && profile.regions.length > 0),
      `the regions that ${id} sends requests to`,
    ],
  ];
  return rules.filter(([, isSet]) => !isSet).map(([name, , what]) => `${name}: ${what}`);
}

const text = (value, form) => typeof value === 'string' && form.test(value);
const needsProfile = (id, profile) => profile !== undefined || text(id, PROFILE);

/** Mail to an address under `.example` reaches nobody. */
const isReal = (address) => text(address, /[^.]\.[^.]/) && !address.endsWith('.example');

function inDomain(address, domain) {
  const own = address.slice(address.indexOf('@') + 1);
  return own === domain || own.endsWith(`.${domain}`);
}

function isOrigin(origin) {
  if (!text(origin, /^https:/) || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === origin && isReal(url.hostname) && !/^(127\.|localhost$)/.test(url.hostname);
}

module.exports = { missingSettings };
