import { taskHandler } from '@claimstream/lambda-kit';
import { recordResult } from '../application/record-result.ts';
import { ResultInput } from '../domain/processing.ts';
import { documentStore } from '../store/documents.ts';

export const handler = taskHandler(ResultInput, recordResult(documentStore()));
