import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { catastropheCode, catastropheKind, counter, isoDate, usState, zipPrefixes } from '../fields.ts';

export const CatastropheDeclared = defineEvent({
  name: 'Catastrophe.Declared',
  version: 1,
  owner: 'partners',
  description: 'The weather service issued or changed a warning; claims of that place and time belong to it',
  subject: 'catastropheCode',
  data: z.object({
    catastropheCode,
    kind: catastropheKind,
    state: usState,
    zipPrefixes,
    firstDay: isoDate('First day, in local time', '2026-05-01'),
    lastDay: isoDate('Last day, in local time', '2026-05-01'),
    revision: counter('Revision of the warning; the greatest one holds'),
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
