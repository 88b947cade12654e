import { withoutBlanks } from '../../../src/web/forms/without-blanks.ts';

it('leaves out blank fields, and keeps the places of list entries', () => {
  const typed = { a: ' Ann ', b: '', c: { d: '  ', e: 0, f: false }, g: [{ h: '' }, { h: 'x' }], i: undefined };
  expect(withoutBlanks(typed)).toEqual({ a: 'Ann', c: { e: 0, f: false }, g: [{}, { h: 'x' }] });
});
