/**
 * A plugin of the Serverless Framework, listed after serverless-iam-roles-per-function: removes unneeded grants of the
 * framework from the template. Each function has its own role, so nobody uses the shared one; log groups are resources
 * of the stack, so no function creates one. CloudFormation names the roles, because service, stage, function and region
 * together are too long for the name of a role.
 */
class LeastPrivilege {
  constructor(serverless) {
    const { service } = serverless;
    this.hooks = {
      // serverless-iam-roles-per-function refuses its own name for a role if it is too long.
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
      throw new Error(`${id} has no role of its own. Give it iamRoleStatements, [] if it needs none.`);
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
