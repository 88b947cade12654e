import * as z from 'zod';
import { defineEvent } from '../src/define-event.ts';
import { claimId } from '../src/fields.ts';
import { unmatchedPatterns } from '../src/unmatched-patterns.ts';

const event = (name: string, version: number, owner = 'claims') =>
  defineEvent({
    name,
    version,
    owner,
    description: 'for this test',
    subject: 'claimId',
    data: z.object({ claimId }),
    samples: [],
  });

it('a source that owns no event is foreign', () => {
  expect(unmatchedPatterns([event('Claim.Closed', 1), event('Car.Towed', 1, 'towing')]).foreign).toEqual({
    source: [{ 'anything-but': ['claims.service', 'towing.service'] }],
  });
});

it('the majors of each name are known, also of a name that has two', () => {
  const { unmatched } = unmatchedPatterns([
    event('Claim.Closed', 1),
    event('Claim.Denied', 1),
    event('Claim.Denied', 2),
  ]);
  expect(unmatched.claims).toEqual({
    source: ['claims.service'],
    $or: [
      { 'detail-type': [{ 'anything-but': ['Claim.Closed', 'Claim.Denied'] }] },
      { 'detail-type': ['Claim.Closed', 'Claim.Denied'], detail: { metadata: { version: [{ exists: false }] } } },
      { 'detail-type': ['Claim.Closed'], detail: { metadata: { version: [{ 'anything-but': [1] }] } } },
      { 'detail-type': ['Claim.Denied'], detail: { metadata: { version: [{ 'anything-but': [1, 2] }] } } },
    ],
  });
});
