import { fields } from '@claimstream/events-schema';
import * as z from 'zod';
import { route } from '../route.ts';
import { Application } from './application.ts';
import { contactExample, OwnContact } from './show-contact.ts';

const { phone, address, addressConfirmed } = Application.shape;
const revision = fields.counter('Number of the CRM change that the caller saw');

/** The customer's answer to a CRM change: theirs, as they typed it, or not theirs. */
export const ContactAnswer = z.discriminatedUnion('take', [
  z.object({ take: z.literal('phone'), revision, phone }),
  z.object({ take: z.literal('address'), revision, address, addressConfirmed }),
  z.object({
    take: z.literal('nothing'),
    revision,
    of: fields.oneOf('Field that is not theirs', ['address', 'phone']),
  }),
]);
export type ContactAnswer = z.infer<typeof ContactAnswer>;

export const answerContactChange = route('POST /customers/me/contact', {
  summary:
    'Accepts an address or a phone that was changed in the CRM, checked as in an application, or says that it is not theirs. Repeating the answer changes nothing.',
  body: ContactAnswer,
  answer: OwnContact,
  examples: {
    body: { take: 'phone', revision: 74_487_681_550, phone: '+16025550199' },
    answer: { ...contactExample, phone: '+16025550199' },
  },
});
