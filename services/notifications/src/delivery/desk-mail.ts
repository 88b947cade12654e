import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { DeskMail } from '../domain/desk-mails.ts';
import { MailRefused } from './email.ts';

export type MailDesk = (mail: DeskMail) => Promise<void>;

/**
 * Sends to the address of the claims desk.
 * @param portal origin of the portal, for the link
 * @throws MailRefused
 */
export function deskMailFrom(
  sender: string,
  desk: string,
  portal: string,
  ses: Pick<SESv2Client, 'send'> = new SESv2Client({}),
): MailDesk {
  return async ({ title, text, page }) => {
    const body = `${text}\n\nOpen it in the portal: ${portal}${page}\n`;
    const mail = new SendEmailCommand({
      FromEmailAddress: sender,
      Destination: { ToAddresses: [desk] },
      Content: { Simple: { Subject: { Data: title }, Body: { Text: { Data: body } } } },
    });
    await ses.send(mail).catch((error: Error) => {
      throw new MailRefused(error.name);
    });
  };
}
