import { groups } from '../src/create-staff.ts';
import { demoStaff, demoStaffText, isLocal } from '../src/demo-staff.ts';

test('there is one account of each group', () => {
  expect(demoStaff.map(({ group }) => group)).toEqual(groups);
});

test('the text names each account with its code, and the password once', () => {
  const codes = new Map(demoStaff.map(({ email }, index) => [email, `00000${index}`]));
  const text = demoStaffText('Correct-horse-1', codes, 'http://127.0.0.1:4566/_console/users');
  for (const [email, code] of codes) expect(text).toMatch(new RegExp(`${email} +${code} `));
  expect(demoStaff.map(({ email }) => text.split(email).length - 1)).toEqual(demoStaff.map(() => 1));
  expect(text.split('Correct-horse-1')).toHaveLength(2);
});

test.each([
  ['http://127.0.0.1:4566', true],
  ['http://localhost:4630', true],
  ['http://[::1]:4566', true],
  ['https://cognito-idp.us-east-1.amazonaws.com', false],
  ['http://127.0.0.1.example.com', false],
  [undefined, false],
])('%s is on this machine: %s', (endpoint, local) => {
  expect(isLocal(endpoint)).toBe(local);
});
