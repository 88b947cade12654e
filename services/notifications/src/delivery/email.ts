import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

export type SendEmail = (customerId: string, subject: string, text: string) => Promise<void>;

/** Sends to the address that the user pool holds at this moment; it is stored nowhere else. */
export function emailFrom(sender: string, userPoolId: string): SendEmail {
  const cognito = new CognitoIdentityProviderClient({});
  const ses = new SESv2Client({});
  return async (customerId, subject, text) => {
    const address = await addressOf(cognito, userPoolId, customerId);
    if (!address) return;
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [address] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    );
  };
}

/** Undefined where the user has no address, or is no more: there is nobody to write to, and a retry would not help. */
async function addressOf(
  cognito: CognitoIdentityProviderClient,
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
