/**
 * Stands in for @aws-sdk/credential-provider-node in every bundle. Lambda gives a function its role's keys in the
 * environment and nowhere else, so the SDK's chain of profiles, SSO, containers and instances would be loaded for nothing.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = fromEnv;
