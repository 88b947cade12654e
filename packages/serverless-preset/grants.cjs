/** Statements of several functions' `iamRoleStatements`, each for a part of the kit. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
const fingerprintKey = '{{resolve:ssm:/claimstream/${sls:stage}/fingerprint-key-arn}}';

module.exports = {
  /** For `eventHandler`: the record of what was handled. */
  idempotency: {
    Effect: 'Allow',
    Action: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    Resource: { 'Fn::GetAtt': ['IdempotencyTable', 'Arn'] },
  },
  /** For `fingerprints`. Fn::Sub, for the framework takes a plain reference for a name of its own. */
  fingerprints: { Effect: 'Allow', Action: ['kms:GenerateMac'], Resource: { 'Fn::Sub': fingerprintKey } },
};
