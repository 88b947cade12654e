import * as z from 'zod';
import { route } from './route.ts';

/** The route by which every HTTP API describes itself. No document lists it, because each API has it. */
export const showOpenApi = route('GET /openapi.json', {
  summary: 'Describes this API: the OpenAPI 3.1 document of its routes.',
  answer: z.looseObject({ openapi: z.string(), info: z.looseObject({}), paths: z.looseObject({}) }),
  examples: { answer: { openapi: '3.1.0', info: { title: 'claims' }, paths: {} } },
});
