// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write their variables this way
import fc from 'fast-check';
import { resolve, type Scope } from '../../src/cloudformation/intrinsics.ts';
import { stackScope } from '../../src/cloudformation/scope.ts';
import type { Template } from '../../src/cloudformation/template.ts';

const template: Template = {
  Mappings: { Sizes: { local: { memory: 128 } } },
  Conditions: {
    IsLocal: { 'Fn::Equals': [{ Ref: 'Stage' }, 'local'] },
    Not: { 'Fn::Not': [{ Condition: 'IsLocal' }] },
  },
  Resources: {},
};
const applied = new Map([['Queue', { physicalId: 'q', ref: 'http://q', attributes: { Arn: 'arn:q', 'A.B': 'deep' } }]]);
const account = { region: 'us-east-1', accountId: '000000000000' };
const scope: Scope = stackScope(
  account,
  { stackName: 'claims', stackId: 'arn:claims' },
  template,
  { Stage: 'local' },
  applied,
);
const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '{', '$'), maxLength: 8 });

describe('intrinsic functions', () => {
  it.each([
    [{ Ref: 'Queue' }, 'http://q'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:q'],
    [{ 'Fn::GetAtt': 'Queue.A.B' }, 'deep'],
    [{ 'Fn::Sub': 'x-${Queue.Arn}-${AWS::Region}-${!Kept}' }, 'x-arn:q-us-east-1-${Kept}'],
    [{ 'Fn::Sub': ['${Own}/${Stage}', { Own: { Ref: 'Queue' } }] }, 'http://q/local'],
    [{ 'Fn::Select': ['1', ['a', 'b']] }, 'b'],
    [{ 'Fn::FindInMap': ['Sizes', { Ref: 'Stage' }, 'memory'] }, 128],
    [{ 'Fn::If': ['IsLocal', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['Not', 'yes', 'no'] }, 'no'],
    [{ kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
    [['a', { 'Fn::If': ['Not', 'b', { Ref: 'AWS::NoValue' }] }], ['a']],
    [{ Condition: { StringEquals: { a: { Ref: 'Stage' } } } }, { Condition: { StringEquals: { a: 'local' } } }],
  ])('%j is %j', (node, value) => {
    expect(resolve(node, scope)).toEqual(value);
  });

  it('split texts that they joined', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (list) => {
        const joined = { 'Fn::Join': ['|', list] };
        expect(resolve({ 'Fn::Split': ['|', joined] }, scope)).toEqual(list);
      }),
    );
  });

  it('leave a value without intrinsics unchanged', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(resolve(value, scope)).toEqual(value)));
  });

  it('obey De Morgan', () => {
    const both = fc.tuple(fc.boolean(), fc.boolean());
    const bool = (value: boolean): object => ({ 'Fn::Equals': [String(value), 'true'] });
    fc.assert(
      fc.property(both, ([a, b]) => {
        const nand = { 'Fn::Not': [{ 'Fn::And': [bool(a), bool(b)] }] };
        const or = { 'Fn::Or': [{ 'Fn::Not': [bool(a)] }, { 'Fn::Not': [bool(b)] }] };
        expect(resolve(nand, scope)).toBe(resolve(or, scope));
      }),
    );
  });

  it.each([
    [{ Ref: 'Nobody' }, /Nobody/],
    [{ 'Fn::GetAtt': ['Queue', 'Url'] }, /no attribute Url; it has Arn/],
    [{ 'Fn::Select': [2, ['a']] }, /no element 2/],
    [{ 'Fn::Join': ['', [{ a: 1 }]] }, /needs a string/],
  ])('%j is an error that says why', (node, message) => {
    expect(() => resolve(node, scope)).toThrow(message);
  });
});
