import type { HttpRequest, HttpResponse, Kernel } from '../../kernel.ts';
import { readXml, type XmlValue, xmlDocument } from '../s3/xml.ts';
import type { Invalidation } from './invalidations.ts';

const NAMESPACE = 'http://cloudfront.amazonaws.com/doc/2020-05-31/';
const PATH = /^\/2020-05-31\/distribution\/([^/]+)\/invalidation(?:\/([^/]+))?\/?$/;

/** CloudFront's REST-XML protocol over the verbs; undefined for other requests. */
export async function serveRest(kernel: Kernel, request: HttpRequest): Promise<HttpResponse | undefined> {
  const [, DistributionId, Id] = PATH.exec(request.path) ?? [];
  if (DistributionId === undefined) return undefined;
  const call = (verb: string, input: object) => kernel.call(request.caller, 'cloudfront', verb, input);
  if (request.method === 'POST' && Id === undefined) {
    const { CallerReference, Paths } = readXml(request.body, 'InvalidationBatch', ['Path']);
    const input = { DistributionId, CallerReference, Paths: Paths?.Items?.Path ?? [] };
    return answer(201, 'Invalidation', described((await call('CreateInvalidation', input)) as Invalidation));
  }
  if (request.method !== 'GET') return undefined;
  if (Id !== undefined)
    return answer(
      200,
      'Invalidation',
      described((await call('GetInvalidation', { DistributionId, Id })) as Invalidation),
    );
  const all = (await call('ListInvalidations', { DistributionId })) as Invalidation[];
  const InvalidationSummary = all.map(({ Id: id, CreateTime }) => ({ Id: id, CreateTime, Status: 'Completed' }));
  return answer(200, 'InvalidationList', {
    Marker: '',
    MaxItems: 100,
    IsTruncated: false,
    Quantity: all.length,
    Items: { InvalidationSummary },
  });
}

const described = ({ Id, CreateTime, CallerReference, Paths }: Invalidation) => ({
  Id,
  Status: 'Completed',
  CreateTime,
  InvalidationBatch: { Paths: { Quantity: Paths.length, Items: { Path: Paths } }, CallerReference },
});

function answer(status: number, root: string, content: Record<string, XmlValue>): HttpResponse {
  return { status, headers: { 'content-type': 'text/xml' }, body: xmlDocument(root, content, NAMESPACE) };
}
