import * as z from 'zod';
import { route } from '../route.ts';
import { staffSubject } from './assignment.ts';

export const Colleague = z.object({
  sub: staffSubject('Subject of the member of staff'),
  email: z.string().meta({ title: 'Address at work', example: 'adjuster@example.com', pii: 'personal' }),
});
export type Colleague = z.infer<typeof Colleague>;

export const listColleagues = route('GET /desk/colleagues', {
  summary: 'Lists the adjusters and supervisors who can get a claim, by e-mail address.',
  groups: ['adjusters', 'supervisors', 'siu'],
  answer: z.object({ colleagues: z.array(Colleague) }),
  examples: {
    answer: { colleagues: [{ sub: '2f0e6c1c-52f2-4a52-8d53-7c8d1a7f6b10', email: 'adjuster@example.com' }] },
  },
});
