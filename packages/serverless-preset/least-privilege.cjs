/**
 * A plugin of the Serverless Framework, listed after serverless-iam-roles-per-function: takes out of the template what
 * the framework grants and nobody needs. Each function has a role of its own, so the shared one belongs to none; log
 * groups are resources of the stack, so no function creates one. Roles are named by CloudFormation: service, stage, function
 * and region together are longer than a role's name may be.
 */
class LeastPrivilege {
  constructor(serverless) {
    const { service } = serverless;
    this.hooks = {
      // serverless-iam-roles-per-function refuses a name that it made itself and that is too long.
      'before:package:compileFunctions': () => {
        for (const name of service.getAllFunctions()) service.getFunction(name).iamRoleStatementsName = 'unused';
      },
      'before:package:finalize': () => tighten(service.provider.compiledCloudFormationTemplate.Resources),
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
    delete Properties.RoleName; // CloudFormation's own names fit every stage and region
    for (const { PolicyDocument } of Properties.Policies ?? []) {
      for (const statement of PolicyDocument.Statement) {
        statement.Action = [statement.Action].flat().filter((action) => action !== 'logs:CreateLogGroup');
      }
    }
  }
}

module.exports = LeastPrivilege;
