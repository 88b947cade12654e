import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { catastropheCode, catastropheKind, counter, isoDate, usState, zipPrefixes } from '../fields.ts';

export const CatastropheDeclared = defineEvent({
  name: 'Catastrophe.Declared',
  version: 1,
  owner: 'partners',
  description: 'Severe weather is warned of, or the warning changed: claims of that place and days are of it',
  subject: 'catastropheCode',
  data: z.object({
    catastropheCode,
    kind: catastropheKind,
    state: usState,
    zipPrefixes,
    firstDay: isoDate('First day, by the clock of the place', '2026-05-01'),
    lastDay: isoDate('Last day, by the clock of the place', '2026-05-01'),
    revision: counter('Which state of the warning; the greatest holds'),
  }),
  samples: [
    {
      catastropheCode: 'CAT-7F3K2Q9D',
      kind: 'hail',
      state: 'AZ',
      zipPrefixes: ['850', '852'],
      firstDay: '2026-05-01',
      lastDay: '2026-05-01',
      revision: 1,
    },
  ],
});
