import {
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { codeOf, setUpSecondFactor } from '@claimstream/second-factor';
import { poolOf, type StaffRequest } from './create-staff.ts';

/**
 * Removes the second factor of a user who lost it, and sets a new password: somebody who knows the old one could otherwise set up a
 * factor. Ends all their sessions.
 */
export async function resetSecondFactor(request: Omit<StaffRequest, 'group'>): Promise<void> {
  const { cognito, parameter } = poolOf(request);
  const user = { UserPoolId: await parameter('user-pool-id'), Username: request.email };
  await cognito.send(new AdminSetUserPasswordCommand({ ...user, Password: request.password, Permanent: true }));
  await cognito.send(new AdminSetUserMFAPreferenceCommand({ ...user, SoftwareTokenMfaSettings: { Enabled: false } }));
  await cognito.send(new AdminUserGlobalSignOutCommand(user));
}

/** Sets up a second factor whose codes this machine's console shows. @returns the current code, which is valid once */
export async function connectToConsole(request: StaffRequest): Promise<string> {
  const { cognito, parameter } = poolOf(request);
  const { email, password } = request;
  const clientId = await parameter('app-client-id');
  return codeOf(await setUpSecondFactor(cognito, { clientId, email, password }));
}
