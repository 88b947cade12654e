import * as z from 'zod';
import * as catalogue from '../generated/catalogue.ts';
import { cataloguePage } from '../src/catalogue-page.ts';
import { defineEvent } from '../src/define-event.ts';
import { fields } from '../src/index.ts';

describe('the catalogue page', () => {
  it('has every event of the contract once, by name', () => {
    const headings = cataloguePage(Object.values(catalogue)).match(/^## .+$/gm);
    expect(headings).toEqual(
      Object.values(catalogue)
        .map(({ name }) => `## ${name}`)
        .sort((a, b) => a.localeCompare(b)),
    );
  });

  it('tells type, need and data class of each field, also of nested ones and lists', () => {
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
    const page = cataloguePage([contract]);
    expect(page).toContain('| [Car.Seen](#carseen) | 2 | documents | A car was seen |');
    expect(page).toContain('| `claimId` | string, uuid | yes | pseudonym | Claim |');
    expect(page).toContain('| `reasons` | list of string | no | none | Reason codes |');
    expect(page).toContain('| `reading.colour` | `red`, `blue\\|green` | yes | none | Colour |');
  });
});
