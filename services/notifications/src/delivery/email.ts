import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';

export type SendEmail = (customerId: string, subject: string, text: string) => Promise<void>;

/** Sends to the address that the user pool holds at this moment; it is stored nowhere else. */
export function emailFrom(sender: string, userPoolId: string): SendEmail {
  const cognito = new CognitoIdentityProviderClient({});
  const ses = new SESv2Client({});
  return async (customerId, subject, text) => {
    const user = await cognito.send(new AdminGetUserCommand({ UserPoolId: userPoolId, Username: customerId }));
    const address = user.UserAttributes?.find(({ Name }) => Name === 'email')?.Value;
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
