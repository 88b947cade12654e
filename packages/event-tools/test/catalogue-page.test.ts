import { fields } from '@claimstream/events-schema';
import * as catalogue from '@claimstream/events-schema/catalogue';
import { defineEvent } from '@claimstream/events-schema/define-event';
import * as z from 'zod';
import { cataloguePage } from '../src/catalogue-page.ts';

const nobody = { consumers: new Map(), producers: new Map() };
const use = (service: string, name: string) => ({ service, function: name, file: 'a.ts', line: 1 });

describe('the catalogue page', () => {
  it('has every event of the contract once, by name', () => {
    const headings = cataloguePage(Object.values(catalogue), nobody).match(/^## .+$/gm);
    expect(headings).toEqual(
      Object.values(catalogue)
        .map(({ name, owner, eachService }) => `## ${name}${eachService ? ` of ${owner}` : ''}`)
        .sort((a, b) => a.localeCompare(b)),
    );
  });

  it('shows type, need and data class of each field, also of nested ones and lists', () => {
    const data = z.object({
      claimId: fields.claimId,
      reasons: fields.reasons.optional(),
      reading: z.object({ colour: fields.oneOf('Colour', ['red', 'blue|green']) }).meta({ title: 'Reading' }),
    });
    const sample = { claimId: 'd3f6c3b2-8f2a-5c7d-8c56-2c8b2e3b3c03', reading: { colour: 'red' as const } };
    const contract = defineEvent({
      name: 'Car.Seen',
      version: 2,
      owner: 'documents',
      description: 'A car was seen',
      subject: 'claimId',
      data,
      samples: [sample],
    });
    const page = cataloguePage([contract], nobody);
    expect(page).toContain('| [Car.Seen](#carseen-2) | 2 | documents | A car was seen | nobody |');
    expect(page).toContain('## Car.Seen 2');
    expect(page).toContain('| `claimId` | string, uuid | yes | pseudonym | Claim |');
    expect(page).toContain('| `reasons` | list of string | no | none | Reason codes |');
    expect(page).toContain('| `reading.colour` | `red`, `blue\\|green` | yes | none | Colour |');
  });

  it('shows which functions publish and consume an event, or why none does', () => {
    const { ClaimClosed, ClaimDenied } = catalogue;
    const page = cataloguePage([ClaimClosed, { ...ClaimDenied, unconsumed: 'for later', endsOn: '2026-12-31' }], {
      producers: new Map([['ClaimClosed', [use('claims', 'closeClaim')]]]),
      consumers: new Map([['ClaimClosed', [use('fraud', 'recordFact'), use('customer', 'recordClaim')]]]),
    });
    expect(page).toMatch(/^\| \[Claim.Closed\].* \| customer, fraud \|$/m);
    expect(page).toContain('Published by `claims/closeClaim`. Consumed by `customer/recordClaim`, `fraud/recordFact`.');
    expect(page).toContain('Published until 2026-12-31.\nPublished by no function. Consumed by nobody: for later.');
  });
});
