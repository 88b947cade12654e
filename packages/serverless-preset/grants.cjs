/** Statements for `iamRoleStatements`, each for a part of the kit that several functions use. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: resolved by the Serverless Framework or CloudFormation
const fingerprintKey = '{{resolve:ssm:/claimstream/${sls:stage}/fingerprint-key-arn}}';

module.exports = {
  /** For `eventHandler`: the idempotency records. */
  idempotency: {
    Effect: 'Allow',
    Action: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    Resource: { 'Fn::GetAtt': ['IdempotencyTable', 'Arn'] },
  },
  /** For `fingerprints`. Fn::Sub, because the framework takes a plain reference for one of its own names. */
  fingerprints: { Effect: 'Allow', Action: ['kms:GenerateMac'], Resource: { 'Fn::Sub': fingerprintKey } },
};
