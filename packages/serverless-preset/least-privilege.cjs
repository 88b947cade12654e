/**
 * A plugin of the Serverless Framework, listed after serverless-iam-roles-per-function: takes out of the template what
 * the framework grants and nobody needs. Each function has a role of its own, so the shared one belongs to none; log
 * groups are resources of the stack, so no function creates one.
 */
class LeastPrivilege {
  constructor(serverless) {
    this.hooks = {
      'before:package:finalize': () => tighten(serverless.service.provider.compiledCloudFormationTemplate.Resources),
    };
  }
}

const SHARED_ROLE = 'IamRoleLambdaExecution';

/** @throws Error when a function still uses the shared role: it lacks `iamRoleStatements`. */
function tighten(resources) {
  delete resources[SHARED_ROLE];
  for (const [id, { Type, Properties }] of Object.entries(resources)) {
    if (Type === 'AWS::Lambda::Function' && JSON.stringify(Properties.Role).includes(`"${SHARED_ROLE}"`))
      throw new Error(`${id} has no role of its own. Give it iamRoleStatements, [] where it needs none.`);
    if (Type !== 'AWS::IAM::Role') continue;
    for (const { PolicyDocument } of Properties.Policies ?? []) {
      for (const statement of PolicyDocument.Statement) {
        statement.Action = [statement.Action].flat().filter((action) => action !== 'logs:CreateLogGroup');
      }
    }
  }
}

module.exports = LeastPrivilege;
