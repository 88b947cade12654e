import { reachable } from '../../src/cloudformation/api-addresses.ts';

const applied = [
  { physicalId: 'abc123', attributes: { ApiEndpoint: 'http://127.0.0.1:1/apis/abc123' } },
  { physicalId: 'sock9', attributes: { ApiEndpoint: 'ws://127.0.0.1:1/apis/sock9' } },
  { physicalId: 'queue', attributes: {} },
];

describe('an output with an API’s address on AWS', () => {
  it.each([
    ['https://abc123.execute-api.eu-west-1.amazonaws.com', 'http://127.0.0.1:1/apis/abc123'],
    ['https://abc123.execute-api.eu-west-1.amazonaws.com/claims', 'http://127.0.0.1:1/apis/abc123/claims'],
    ['wss://sock9.execute-api.us-east-1.amazonaws.com/qa', 'ws://127.0.0.1:1/apis/sock9/qa'],
  ])('%s is %s', (onAws, here) => {
    expect(reachable(onAws, applied)).toBe(here);
  });

  it.each([
    'https://other.execute-api.eu-west-1.amazonaws.com',
    'https://queue.execute-api.eu-west-1.amazonaws.com',
    'https://abc123.execute-api.eu-west-1.amazonaws.com.example',
    'see https://abc123.execute-api.eu-west-1.amazonaws.com',
    7,
  ])('%s stays as it is', (value) => {
    expect(reachable(value, applied)).toBe(value);
  });
});
