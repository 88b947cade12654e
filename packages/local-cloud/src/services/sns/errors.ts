import { AwsError } from '../../errors.ts';

export const invalid = (reason: string) => new AwsError('InvalidParameter', `Invalid parameter: ${reason}`);

export const notFound = (what: string) => new AwsError('NotFound', `${what} does not exist`, 404);
