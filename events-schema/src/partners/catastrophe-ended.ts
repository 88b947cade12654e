import * as z from 'zod';
import { defineEvent } from '../define-event.ts';
import { catastropheCode, catastropheKind, counter, flag, isoDate, usState, zipPrefixes } from '../fields.ts';

export const CatastropheEnded = defineEvent({
  name: 'Catastrophe.Ended',
  version: 1,
  owner: 'partners',
  description: 'A warning of severe weather was taken back, or ended before its time',
  subject: 'catastropheCode',
  data: z.object({
    catastropheCode,
    kind: catastropheKind,
    state: usState,
    zipPrefixes,
    firstDay: isoDate('First day, by the clock of the place', '2026-05-01'),
    lastDay: isoDate('Last day that it still holds for', '2026-05-01'),
    withdrawn: flag('Whether it was taken back before it began, so that no claim is of it'),
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
      withdrawn: false,
      revision: 2,
    },
  ],
});
