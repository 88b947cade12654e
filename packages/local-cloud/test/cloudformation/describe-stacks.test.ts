import { XMLParser } from 'fast-xml-parser';
import { type Cloud, startCloud } from '../../src/index.ts';
import { createCloudformation } from '../../src/services/cloudformation/index.ts';
import { createSsm } from '../../src/services/ssm/index.ts';
import { signedFetch } from '../signed-fetch.ts';

describe('CloudFormation over the query protocol', () => {
  let cloud: Cloud;
  beforeAll(async () => {
    cloud = await startCloud({ quiet: true, services: [createCloudformation, createSsm] });
    const Properties = { Name: '/a', Type: 'String', Value: '<&>' };
    await cloud.deployTemplate({
      stackName: 'one',
      template: {
        Resources: { P: { Type: 'AWS::SSM::Parameter', Properties } },
        Outputs: { Value: { Value: { 'Fn::GetAtt': ['P', 'Value'] } } },
      },
    });
  });
  afterAll(() => cloud.stop());

  const ask = async (parameters: Record<string, string>): Promise<any> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = new URLSearchParams(parameters).toString();
    const answer = await signedFetch(cloud.endpoint, 'cloudformation', { headers, body });
    return new XMLParser().parse(await answer.text());
  };

  it('returns a stack’s outputs', async () => {
    const { DescribeStacksResponse } = await ask({ Action: 'DescribeStacks', StackName: 'one' });
    expect(DescribeStacksResponse.DescribeStacksResult.Stacks.member).toMatchObject({
      StackName: 'one',
      StackStatus: 'CREATE_COMPLETE',
      Outputs: { member: { OutputKey: 'Value', OutputValue: '<&>' } },
    });
  });

  it('lists the resources of a stack', async () => {
    const { ListStackResourcesResponse } = await ask({ Action: 'ListStackResources', StackName: 'one' });
    expect(ListStackResourcesResponse.ListStackResourcesResult.StackResourceSummaries.member).toMatchObject({
      LogicalResourceId: 'P',
      PhysicalResourceId: '/a',
      ResourceType: 'AWS::SSM::Parameter',
    });
  });

  it('lists the stacks in a state', async () => {
    const listed = async (parameters: object) => {
      const { ListStacksResponse } = await ask({ Action: 'ListStacks', ...parameters });
      return ListStacksResponse.ListStacksResult.StackSummaries;
    };
    expect((await listed({})).member).toMatchObject({ StackName: 'one', StackStatus: 'CREATE_COMPLETE' });
    expect(await listed({ 'StackStatusFilter.member.1': 'UPDATE_FAILED' })).toBe('');
  });

  it('describes the resources of a stack, by its name or its id', async () => {
    const { DescribeStacksResponse } = await ask({ Action: 'DescribeStacks' });
    const { StackId } = DescribeStacksResponse.DescribeStacksResult.Stacks.member;
    for (const StackName of ['one', StackId]) {
      const { DescribeStackResourcesResponse } = await ask({ Action: 'DescribeStackResources', StackName });
      const { member } = DescribeStackResourcesResponse.DescribeStackResourcesResult.StackResources;
      expect(member).toMatchObject({ StackName: 'one', LogicalResourceId: 'P', PhysicalResourceId: '/a' });
    }
    const one = { Action: 'DescribeStackResource', StackName: 'one' };
    const { DescribeStackResourceResponse } = await ask({ ...one, LogicalResourceId: 'P' });
    const { StackResourceDetail } = DescribeStackResourceResponse.DescribeStackResourceResult;
    expect(StackResourceDetail).toMatchObject({ ResourceType: 'AWS::SSM::Parameter', StackId });
    const { ErrorResponse } = await ask({ ...one, LogicalResourceId: 'Q' });
    expect(ErrorResponse.Error.Message).toBe('Resource Q does not exist for stack one');
  });

  it('returns the template', async () => {
    const { GetTemplateResponse } = await ask({ Action: 'GetTemplate', StackName: 'one' });
    const template = JSON.parse(GetTemplateResponse.GetTemplateResult.TemplateBody);
    expect(template.Resources.P.Properties.Value).toBe('<&>');
  });

  it('refuses unknown names in the shape of the protocol', async () => {
    const { ErrorResponse } = await ask({ Action: 'DescribeStacks', StackName: 'two' });
    expect(ErrorResponse.Error).toMatchObject({ Code: 'ValidationError', Message: 'Stack with id two does not exist' });
    expect((await ask({ Action: 'DetectStackDrift' })).ErrorResponse.Error.Code).toBe('NotImplemented');
  });
});
