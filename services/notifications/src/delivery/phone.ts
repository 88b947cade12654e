import {
  CheckIfPhoneNumberIsOptedOutCommand,
  GetSMSAttributesCommand,
  InvalidParameterException,
  OptInPhoneNumberCommand,
  PublishCommand,
  SNSClient,
} from '@aws-sdk/client-sns';
import type { PhoneState } from '@claimstream/api-contract/notifications/preferences';
import type { ContactOf } from './contact-of.ts';

/** A customer's phone in the user pool and SNS, read each time; it is stored nowhere else. */
export interface Reached {
  state: PhoneState;
  number?: string;
}

export interface Phone {
  of(customerId: string): Promise<Reached>;
  /** @returns false if it was already opted in within the last 30 days */
  optIn(number: string): Promise<boolean>;
  /** The account's monthly spend limit, in millionths of a US dollar. */
  monthlyLimit(): Promise<number>;
  /** @returns `refused` for a number that accepts no texts @throws TextRefused */
  send(number: string, words: string): Promise<'done' | 'refused'>;
}

/** SNS did not accept a text. Its message may quote the number, so this error keeps only the code. */
export class TextRefused extends Error {
  /** False if the text may have gone out all the same. */
  readonly isSurelyUnsent: boolean;

  constructor(error: { name: string; $metadata?: { httpStatusCode?: number } }) {
    super(`SNS did not take a text: ${error.name}`);
    this.name = 'TextRefused';
    const status = error.$metadata?.httpStatusCode;
    this.isSurelyUnsent = status !== undefined && status >= 400 && status < 500;
  }
}

export function phoneOf(
  contactOf: ContactOf,
  // A single attempt: a client that retries after a lost answer would text twice.
  sns: Pick<SNSClient, 'send'> = new SNSClient({ maxAttempts: 1 }),
): Phone {
  return {
    async of(customerId) {
      const { phone_number: number, phone_number_verified: verified } = await contactOf(customerId);
      if (!number) return { state: 'none' };
      if (verified !== 'true') return { state: 'unverified' };
      const { isOptedOut } = await sns
        .send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber: number }))
        .catch(unquoted);
      return { state: isOptedOut ? 'stopped' : 'verified', number };
    },
    async optIn(phoneNumber) {
      try {
        await sns.send(new OptInPhoneNumberCommand({ phoneNumber }));
        return true;
      } catch (error) {
        if (error instanceof InvalidParameterException) return false;
        throw unquoted(error as Error);
      }
    },
    async monthlyLimit() {
      const { attributes = {} } = await sns.send(new GetSMSAttributesCommand({ attributes: ['MonthlySpendLimit'] }));
      return Number(attributes.MonthlySpendLimit ?? 1) * 1_000_000;
    },
    async send(PhoneNumber, Message) {
      const type = { DataType: 'String', StringValue: 'Transactional' };
      try {
        await sns.send(
          new PublishCommand({ PhoneNumber, Message, MessageAttributes: { 'AWS.SNS.SMS.SMSType': type } }),
        );
        return 'done';
      } catch (error) {
        if (error instanceof InvalidParameterException) return 'refused';
        throw unquoted(error as Error);
      }
    },
  };
}

function unquoted(error: Error): never {
  throw new TextRefused(error);
}
