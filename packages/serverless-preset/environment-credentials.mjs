/**
 * Stands in for @aws-sdk/credential-provider-node in every bundle. Lambda gives a function its role's keys only in the
 * environment, so loading the SDK's chain of profiles, SSO, containers and instances would be useless.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = fromEnv;
