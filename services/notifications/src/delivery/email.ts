import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { BadRequestException, MessageRejected, SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { preferencesPage } from '@claimstream/api-contract/notifications/portal-page';

export interface Mail {
  title: string;
  text: string;
  /** Path of the portal's page for the link. */
  page: `/${string}`;
}
/** @returns `refused` if a retry would not help, undefined if there is nobody to mail */
export type SendEmail = (customerId: string, mail: Mail) => Promise<'done' | 'refused' | undefined>;

/** A mail without a link to a page. */
export type SendPlain = (customerId: string, mail: Pick<Mail, 'title' | 'text'>) => ReturnType<SendEmail>;

/** SES did not accept a mail this time. Its message may quote the address, so this error keeps only the code. */
export class MailRefused extends Error {
  constructor(code: string) {
    super(`SES did not take a mail: ${code}`);
    this.name = 'MailRefused';
  }
}

/**
 * Sends to the user's present address in the user pool; it is stored nowhere else.
 * @param portal origin of the portal, for the links
 * @throws MailRefused
 */
export function emailFrom(
  sender: string,
  userPoolId: string,
  portal: string,
  cognito: Pick<CognitoIdentityProviderClient, 'send'> = new CognitoIdentityProviderClient({}),
  ses: Pick<SESv2Client, 'send'> = new SESv2Client({}),
): SendEmail {
  const send = plainEmailFrom(sender, userPoolId, cognito, ses);
  return (customerId, { title, text, page }) => send(customerId, { title, text: bodyOf(text, portal, page) });
}

/** Sends a mail without a link. @throws MailRefused */
export function plainEmailFrom(
  sender: string,
  userPoolId: string,
  cognito: Pick<CognitoIdentityProviderClient, 'send'> = new CognitoIdentityProviderClient({}),
  ses: Pick<SESv2Client, 'send'> = new SESv2Client({}),
): SendPlain {
  return async (customerId, { title, text }) => {
    const address = await addressOf(cognito, userPoolId, customerId);
    if (!address) return undefined;
    const mail = new SendEmailCommand({
      FromEmailAddress: sender,
      Destination: { ToAddresses: [address] },
      Content: { Simple: { Subject: { Data: title }, Body: { Text: { Data: text } } } },
    });
    try {
      await ses.send(mail);
      return 'done';
    } catch (error) {
      if (isRefusedForGood(error as Error)) return 'refused';
      throw new MailRefused((error as Error).name);
    }
  };
}

/**
 * The address is invalid, or SES sends nothing to it. While our own domain is not verified, SES rejects every mail too: these wait for an
 * operator in the dead-letter queue.
 */
const isRefusedForGood = (error: Error) =>
  error instanceof BadRequestException || (error instanceof MessageRejected && !/not verified/i.test(error.message));

const bodyOf = (text: string, portal: string, page: string) => `${text}

Open it in the portal: ${portal}${page}

You choose what we mail you: ${portal}${preferencesPage}
`;

/** Undefined if the user has no address or was removed: a retry would not help. */
async function addressOf(
  cognito: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  Username: string,
): Promise<string | undefined> {
  try {
    const user = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value;
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
}
