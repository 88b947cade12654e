import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { catastropheCode, catastropheKind, counter, flag, isoDate, usState, zipPrefixes } from '../fields.ts';

export const CatastropheEnded = defineEvent({
  name: 'Catastrophe.Ended',
  version: 1,
  owner: 'partners',
  description: 'The weather service withdrew a warning or ended it early',
  subject: 'catastropheCode',
  data: z.object({
    catastropheCode,
    kind: catastropheKind,
    state: usState,
    zipPrefixes,
    firstDay: isoDate('First day, in local time', '2026-05-01'),
    lastDay: isoDate('Last day for which it still holds', '2026-05-01'),
    withdrawn: flag('Whether it was withdrawn before it began, so that no claim belongs to it'),
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
      withdrawn: false,
      revision: 2,
    },
  ],
});
