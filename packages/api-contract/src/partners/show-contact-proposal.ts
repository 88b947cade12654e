import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';

const revision = fields.counter('Number of the CRM change; the answer sends it back');
const said = (title: string) => z.string().max(255).meta({ title, pii: 'personal' }).optional();

/** An address in the CRM: only the parts that were changed there, as they were typed. */
export const ProposedAddress = z.object({
  street: said('Street'),
  city: said('City'),
  state: said('State, by its code if that is known'),
  zip: said('ZIP code'),
});
export type ProposedAddress = z.infer<typeof ProposedAddress>;

export const showContactProposal = route('GET /contact-proposal', {
  summary:
    'Shows the caller the address or phone that was changed in the CRM and that they have not answered yet. `POST /customers/me/contact` answers it.',
  answer: z.object({
    phone: z.object({ value: z.string().max(255).meta({ title: 'Phone', pii: 'personal' }), revision }).optional(),
    address: z.object({ value: ProposedAddress, revision }).optional(),
  }),
  examples: {
    answer: {
      phone: { value: '(602) 555-0199', revision: 74_487_681_550 },
      address: { value: { street: '99 W Adams St', zip: '85003' }, revision: 74_487_681_550 },
    },
  },
});
