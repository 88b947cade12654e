import { usStates } from '@claimstream/api-contract/us-states';
import { timeZoneOf } from '../src/domain/states.ts';

it.each(Object.keys(usStates))('%s has a time zone', (state) => {
  expect(timeZoneOf(state)).toMatch(/^(America|Pacific)\//);
});

it('has the day of Greenwich for a state that is not served', () => {
  expect(timeZoneOf('ZZ')).toBe('UTC');
});
