import { claimIdIn } from '../../../src/web/finance/claim-id-in.ts';

const id = 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03';

test.each([
  ['the id', id],
  ['blanks around it and capitals', `  ${id.toUpperCase()} `],
  ['the address of the page', `https://portal.example/desk/claims/${id}?from=queue`],
])('the id of a claim is found in %s', (_, typed) => {
  expect(claimIdIn(typed)).toBe(id);
});

test.each(['', 'CL-TFVC-7CMF', id.slice(1)])('no id is found in "%s"', (typed) => {
  expect(claimIdIn(typed)).toBeUndefined();
});
