import { CatastropheDeclared } from '@claimstream/events-schema/partners/catastrophe-declared';
import { CatastropheEnded } from '@claimstream/events-schema/partners/catastrophe-ended';
import { eventHandler, everyDelivery, on } from '@claimstream/lambda-kit';
import { recordCatastrophe } from '../application/record-catastrophe.ts';
import { catastropheStore } from '../store/catastrophes.ts';

const record = recordCatastrophe(catastropheStore());

export const handler = eventHandler(
  [
    on(CatastropheDeclared, ({ data }) => record({ ...data, withdrawn: false })),
    on(CatastropheEnded, ({ data }) => record(data)),
  ],
  everyDelivery,
);
