import { type ApiRequest, apiHandler } from '@claimstream/lambda-kit';
import { submitApplication } from '../application/submit-application.ts';
import { Application } from '../domain/application.ts';
import { customerStore } from '../store/customers.ts';

const answerTo =
  (submit: ReturnType<typeof submitApplication>) =>
  async ({ caller, body, idempotencyKey, context }: ApiRequest<Application>) => ({
    status: 202,
    body: await submit(caller.sub, body, idempotencyKey, context),
  });

export const handler = apiHandler({
  body: Application,
  idempotencyKey: 'required',
  handle: answerTo(submitApplication(customerStore())),
});
