/**
 * The settings of the stage that is being packaged, from `stages/<stage>.yml` at the root of the workspace. A template
 * names one as `${file(../../packages/serverless-preset/stage.cjs):mail.sender}`.
 */
const { stageSettings } = require('./stage-settings.cjs');

let said;

module.exports = ({ resolveVariable }) =>
  stageSettings(resolveVariable).catch((error) => {
    // The framework prints the stack trace, useless here, for each place that names a setting.
    if (error.code !== 'MISSING_VARIABLE_DEPENDENCY') error.stack = error.message === said ? 'as above' : error.message;
    said = error.message;
    throw error;
  });
