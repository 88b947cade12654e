// biome-ignore-all lint/suspicious/noTemplateCurlyInString: IAM writes its variables this way
import type { PolicyStatement } from '../../src/kernel.ts';
import { decide } from '../../src/services/iam/statement.ts';

const context = {
  'aws:PrincipalAccount': '000000000000',
  'aws:userid': 'AROAREADER:reader',
  's3:prefix': 'home/reader/',
  'aws:TagKeys': ['a', 'b'],
  'ses:FromAddress': 'a*b@example.com',
};
const asked = (resource: string) => ({ action: 's3:GetObject', resource: `arn:aws:s3:::${resource}`, context });
const says = (statement: Partial<PolicyStatement>, resource = 'b/x', Version: string | undefined = '2012-10-17') =>
  decide([{ Version, Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*', ...statement }] }], asked(resource));

describe('policy variables', () => {
  it.each<[string, Record<string, Record<string, unknown>>, string]>([
    ['equal text', { StringEquals: { 'aws:PrincipalAccount': '${aws:PrincipalAccount}' } }, 'allow'],
    ['a key in any case', { StringEquals: { 'aws:userid': 'AROAREADER:${AWS:UserId}' } }, 'none'],
    ['a key in any case, alone', { StringEquals: { 'aws:userid': '${AWS:UserId}' } }, 'allow'],
    ['part of a pattern', { StringLike: { 'aws:userid': "*:${s3:Missing, 'reader'}" } }, 'allow'],
    ['a default that is not needed', { StringEquals: { 'aws:userid': "${aws:userid, 'x'}" } }, 'allow'],
    ['an ARN', { ArnLike: { 'aws:userid': '${aws:userid}' } }, 'allow'],
    ['a key without a value', { StringEquals: { 'aws:userid': '${aws:username}' } }, 'none'],
    [
      'a negated comparison with a key without a value',
      { StringNotEquals: { 'aws:userid': '${aws:username}' } },
      'none',
    ],
    ['an absent key with IfExists', { StringEqualsIfExists: { 'aws:none': '${aws:username}' } }, 'allow'],
    ['a key of several values', { StringEquals: { 'aws:userid': '${aws:TagKeys}' } }, 'none'],
    ['an operator that is not about text', { Bool: { 'aws:userid': '${aws:userid}' } }, 'none'],
    ['one of several values', { StringEquals: { 'aws:userid': ['x', '${aws:userid}'] } }, 'allow'],
  ])('are filled in where conditions compare: %s', (_, Condition, decision) => {
    expect(says({ Condition })).toBe(decision);
  });

  it.each([
    ['b/${aws:PrincipalAccount}/*', 'b/000000000000/x', 'allow'],
    ['b/${aws:PrincipalAccount}/*', 'b/111111111111/x', 'none'],
    ['b/${aws:username}/*', 'b/${aws:username}/x', 'none'],
    ["b/${aws:username, 'nobody'}/*", 'b/nobody/x', 'allow'],
    ['b/${*}/x', 'b/*/x', 'allow'],
    ['b/${*}/x', 'b/any/x', 'none'],
    ['b/${?}/*', 'b/?/x', 'allow'],
    ['b/${?}/*', 'b/y/x', 'none'],
    ['b/${$}{aws:username}', 'b/${aws:username}', 'allow'],
    ['b/${ses:FromAddress}', 'b/a*b@example.com', 'allow'],
    ['b/${ses:FromAddress}', 'b/axb@example.com', 'none'],
  ])('are filled into the resource %s, requested %s: %s', (resource, wanted, decision) => {
    expect(says({ Resource: `arn:aws:s3:::${resource}` }, wanted)).toBe(decision);
  });

  it('without a value keep a NotResource from applying', () => {
    expect(says({ Resource: undefined, NotResource: 'arn:aws:s3:::${aws:PrincipalAccount}' })).toBe('allow');
    expect(says({ Resource: undefined, NotResource: 'arn:aws:s3:::${aws:username}' })).toBe('none');
  });

  it.each(['2008-10-17', undefined])('are plain text in version %s', (version) => {
    const literal = decide(
      [{ Version: version, Statement: [{ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::b/${aws:userid}' }] }],
      asked('b/${aws:userid}'),
    );
    expect(literal).toBe('allow');
    const Condition = { StringEquals: { 'aws:userid': '${aws:userid}' } };
    expect(
      decide(
        [{ Version: version, Statement: [{ Effect: 'Allow', Action: '*', Resource: '*', Condition }] }],
        asked('b'),
      ),
    ).toBe('none');
  });
});
