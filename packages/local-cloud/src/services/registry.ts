import type { CloudService, Kernel } from '../kernel.ts';
import { createApiGateway } from './apigateway/index.ts';
import { createBedrock } from './bedrock/index.ts';
import { createCloudformation } from './cloudformation/index.ts';
import { createCloudfront } from './cloudfront/index.ts';
import { createCloudwatch } from './cloudwatch/index.ts';
import { createCognito } from './cognito/index.ts';
import { createDynamodb } from './dynamodb/index.ts';
import { createEcr } from './ecr/index.ts';
import { createEvents } from './events/index.ts';
import { createIam } from './iam/index.ts';
import { createKinesis } from './kinesis/index.ts';
import { createKms } from './kms/index.ts';
import { createLambda } from './lambda/index.ts';
import { createLogs } from './logs/index.ts';
import { createRekognition } from './rekognition/index.ts';
import { createS3 } from './s3/index.ts';
import { createScheduler } from './scheduler/index.ts';
import { createSes } from './ses/index.ts';
import { createSns } from './sns/index.ts';
import { createSqs } from './sqs/index.ts';
import { createSsm } from './ssm/index.ts';
import { createStates } from './states/index.ts';
import { createSts } from './sts/index.ts';
import { createTextract } from './textract/index.ts';

/**
 * Every emulated service, one line each. Unsigned requests are offered in this order; s3 is last because any path may be a
 * bucket's. Services stop in reverse order: lambda comes late, so that the services its functions call outlive them.
 */
export const allServices: ((kernel: Kernel) => CloudService)[] = [
  createApiGateway,
  createEvents,
  createScheduler,
  createStates,
  createIam,
  createCloudformation,
  createSsm,
  createSts,
  createLogs,
  createCloudfront,
  createCloudwatch,
  createEcr,
  createCognito,
  createSes,
  createTextract,
  createRekognition,
  createBedrock,
  createKms,
  createDynamodb,
  createSns,
  createKinesis,
  createSqs,
  createLambda,
  createS3,
];
