export { handler } from '@claimstream/lambda-kit/publish-events';
