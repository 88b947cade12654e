const { missingSettings } = require('./missing-settings.cjs');

/**
 * Returns the settings of the stage that is being packaged.
 * @param {(variable: string) => Promise<unknown>} resolveVariable of the Serverless Framework
 * @returns {Promise<object>} the settings of stages/<stage>.yml, with the ARNs that the model's caller needs
 * @throws Error that lists every missing or impossible setting
 */
async function stageSettings(resolveVariable) {
  const stage = await resolveVariable("opt:stage, 'dev'");
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage))
    throw new Error(`The stage "${stage}" needs another name: at most 20 lower-case letters, digits and dashes.`);
  const own = await settingsOf(stage, resolveVariable);
  // Nobody else can reach a cloud on this machine, so the settings of dev are good enough there for any stage.
  const borrowed = !own && onThisMachine();
  const settings = { ...(borrowed ? await settingsOf('dev', resolveVariable) : own) };
  if (borrowed) settings.portalOrigins = [LOCAL_PORTAL];
  settings.region = (await resolveVariable('opt:region, null')) ?? settings.region;
  // Mail to staff goes to the desk's own address, if it has one.
  const desk = settings.mail?.desk ?? settings.mail?.sender;
  settings.mail = { ...settings.mail, desk, operators: settings.mail?.operators ?? desk };
  const missing = stage === 'dev' || borrowed ? [] : missingSettings(settings);
  if (missing.length > 0) {
    const where = `Set in stages/${stage}.yml (stages/README.md says how)`;
    throw new Error([`The stage ${stage} cannot be packaged. ${where}:`, ...missing].join('\n  - '));
  }
  return { ...settings, damageModel: { ...settings.damageModel, arns: modelArns(settings.damageModel) } };
}

/** Nobody serves the portal of such a stage, so it has no address; a developer would try its pages here. */
const LOCAL_PORTAL = 'http://127.0.0.1:3000';

const settingsOf = (stage, resolveVariable) => resolveVariable(`file(../../stages/${stage}.yml), null`);

function onThisMachine() {
  const endpoint = process.env.AWS_ENDPOINT_URL;
  return !!endpoint && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(endpoint).hostname);
}

/** The resources that InvokeModel needs: the model, or the profile and its model in each region that it may choose. */
function modelArns({ id, profile }) {
  const inRegion = (region, model) => ({
    'Fn::Sub': `arn:\${AWS::Partition}:bedrock:${region}::foundation-model/${model}`,
  });
  if (!profile) return [id.startsWith('arn:') ? id : inRegion('$' + '{AWS::Region}', id)];
  const own = id.startsWith('arn:')
    ? id
    : { 'Fn::Sub': `arn:\${AWS::Partition}:bedrock:\${AWS::Region}:\${AWS::AccountId}:inference-profile/${id}` };
  // A global profile's model has no region in its ARN.
  return [
    own,
    ...profile.regions.map((region) => inRegion(region === 'global' ? '' : region, profile.foundationModel)),
  ];
}

module.exports = { stageSettings };
