import { ask } from '../../session/cognito.ts';
import { accessToken } from '../../session/session.ts';

/** These operations take the access token in place of the app client. */
const asMe = async (operation: string, input: Record<string, unknown>): Promise<void> => {
  await ask(operation, { ClientId: undefined, AccessToken: await accessToken(), ...input });
};

const AttributeName = 'phone_number';

/** `+1 (555) 555-0100` as the user pool wants it. */
export const asE164 = (typed: string): string => typed.replace(/[\s().-]/g, '');

/** Keeps the number in the user pool, unverified, and has a code texted to it. It goes to the pool alone, not to our services. */
export async function textCodeTo(phone: string): Promise<void> {
  await asMe('UpdateUserAttributes', { UserAttributes: [{ Name: AttributeName, Value: asE164(phone) }] });
  await asMe('GetUserAttributeVerificationCode', { AttributeName });
}

/** @throws SignInRefusal CodeMismatchException, ExpiredCodeException */
export const verifyPhone = (code: string): Promise<void> =>
  asMe('VerifyUserAttribute', { AttributeName, Code: code.trim() });
