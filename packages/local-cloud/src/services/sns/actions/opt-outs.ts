import type { Verb } from '../../../kernel.ts';
import { onAccount, page, type SnsContext } from '../context.ts';
import { checkPhone } from '../texts/texts.ts';

export const checkIfPhoneNumberIsOptedOut = ({ texts }: SnsContext): Verb<{ phoneNumber: string }> => ({
  permissions: onAccount('CheckIfPhoneNumberIsOptedOut'),
  run: ({ phoneNumber }) => ({ isOptedOut: texts.optOuts.has(checkPhone(phoneNumber)) }),
});

export const listPhoneNumbersOptedOut = ({ texts }: SnsContext): Verb<{ nextToken?: string }> => ({
  permissions: onAccount('ListPhoneNumbersOptedOut'),
  run({ nextToken }) {
    const { items, NextToken } = page(texts.optOuts.all(), nextToken);
    return { phoneNumbers: items, nextToken: NextToken };
  },
});

export const optInPhoneNumber = ({ texts }: SnsContext): Verb<{ phoneNumber: string }> => ({
  permissions: onAccount('OptInPhoneNumber'),
  run({ phoneNumber }) {
    texts.optOuts.optIn(checkPhone(phoneNumber));
    return {};
  },
});
