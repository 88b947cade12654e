import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from '@aws-sdk/client-bedrock-runtime';
import { DetectLabelsCommand, RekognitionClient } from '@aws-sdk/client-rekognition';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AnalyzeIDCommand, TextractClient } from '@aws-sdk/client-textract';
import { VisionError } from '@claimstream/local-vision';
import { drawCar, drawLicence, newPerson, seededRandom } from '@claimstream/specimens';
import { type Cloud, startCloud } from '../../src/index.ts';
import { visionOf } from '../../src/services/vision/vision-of.ts';
import { until } from '../lambda/small-kernel.ts';

const NOVA = 'amazon.nova-lite-v1:0';
const CLAUDE = 'anthropic.claude-3-5-sonnet-20240620-v1:0';
const role = (statements: object[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
    Policies: [{ PolicyName: 'see', PolicyDocument: { Statement: statements } }],
  },
});
const allow = (Action: string[], Resource: string) => ({ Effect: 'Allow', Action, Resource });
const stack = {
  Resources: {
    Reader: role([
      allow(['textract:AnalyzeID', 'rekognition:DetectLabels'], '*'),
      allow(['s3:GetObject'], 'arn:aws:s3:::pictures/*'),
      allow(['bedrock:InvokeModel'], `arn:aws:bedrock:us-east-1::foundation-model/${NOVA}`),
    ]),
    Blind: role([allow(['textract:AnalyzeID', 'rekognition:DetectLabels'], '*')]),
  },
};
const operator = { accessKeyId: 'local', secretAccessKey: 'local' };
const person = newPerson(seededRandom(11), 'FL');

describe('Textract, Rekognition and Bedrock', () => {
  let cloud: Cloud;
  let licence: Buffer;
  let car: Buffer;
  const settings = (credentials: typeof operator) => ({
    endpoint: cloud.endpoint,
    region: 'us-east-1',
    credentials,
    maxAttempts: 1,
  });
  const as = (name: 'Reader' | 'Blind') =>
    cloud.kernel.credentialsFor(cloud.resource('eyes', name).attributes.Arn, name);
  const textract = (credentials = operator) => new TextractClient(settings(credentials));
  const rekognition = (credentials = operator) => new RekognitionClient(settings(credentials));
  const bedrock = (credentials = operator) => new BedrockRuntimeClient(settings(credentials));

  beforeAll(async () => {
    cloud = await startCloud({ quiet: true });
    await cloud.deployTemplate({ stackName: 'eyes', template: stack });
    licence = await drawLicence(person);
    car = await drawCar({ color: 'blue', type: 'sedan', seed: 2 });
    const s3 = new S3Client(settings(operator));
    await s3.send(new CreateBucketCommand({ Bucket: 'pictures' }));
    await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: 'licence.jpg', Body: licence }));
    await s3.send(new PutObjectCommand({ Bucket: 'pictures', Key: 'car.jpg', Body: car }));
  });
  afterAll(() => cloud.stop());

  const inS3 = (Name: string) => ({ S3Object: { Bucket: 'pictures', Name } });
  const analyse = async (client: TextractClient, page: object) => {
    const answer = await client.send(new AnalyzeIDCommand({ DocumentPages: [page] }));
    const fields = answer.IdentityDocuments![0]!.IdentityDocumentFields!;
    return { answer, field: (name: string) => fields.find((one) => one.Type?.Text === name)?.ValueDetection };
  };

  it('reads a licence in S3 as the caller and answers in AnalyzeID’s shape', async () => {
    const { answer, field } = await analyse(textract(as('Reader')), inS3('licence.jpg'));
    expect(answer.DocumentMetadata).toEqual({ Pages: 1 });
    expect(field('LAST_NAME')?.Text).toBe(person.lastName);
    expect(field('DOCUMENT_NUMBER')?.Text).toBe(person.number);
    expect(field('DATE_OF_BIRTH')?.NormalizedValue).toEqual({
      Value: `${person.birthDate}T00:00:00`,
      ValueType: 'Date',
    });
    expect(field('DATE_OF_BIRTH')?.Confidence).toBeGreaterThan(80);
  });

  it('removes a request from the queue when its caller is gone', async () => {
    const eyes = visionOf(cloud.kernel);
    const { analyzeId } = eyes;
    const asked: AbortSignal[] = [];
    eyes.analyzeId = (_image, signal) =>
      new Promise((_resolve, reject) => {
        asked.push(signal!);
        signal!.addEventListener('abort', () => reject(new VisionError('VISION_CANCELLED', 'gone')));
      });
    const patience = new AbortController();
    const command = new AnalyzeIDCommand({ DocumentPages: [inS3('licence.jpg')] });
    const reading = textract().send(command, { abortSignal: patience.signal });
    await until(() => asked.length === 1);
    expect(asked[0]!.aborted).toBe(false);
    patience.abort();
    await expect(reading).rejects.toThrow('aborted');
    await until(() => asked[0]!.aborted);
    eyes.analyzeId = analyzeId;
    expect(cloud.notices().filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('answers empty fields for a picture without an identity card', async () => {
    const { field } = await analyse(textract(), { Bytes: car });
    expect(field('FIRST_NAME')?.Text).toBe('');
    expect(field('DOCUMENT_NUMBER')?.Text).toBe('');
  });

  it('refuses a picture that it may not or cannot read', async () => {
    const denied = { name: 'InvalidS3ObjectException', message: expect.stringContaining('s3:GetObject') };
    await expect(analyse(textract(as('Blind')), inS3('licence.jpg'))).rejects.toMatchObject(denied);
    await expect(analyse(textract(), inS3('absent.jpg'))).rejects.toMatchObject({ name: 'InvalidS3ObjectException' });
    const text = { Bytes: Buffer.from('%PDF-1.7') };
    await expect(analyse(textract(), text)).rejects.toMatchObject({ name: 'UnsupportedDocumentException' });
    const torn = { Bytes: licence.subarray(0, 4000) };
    await expect(analyse(textract(), torn)).rejects.toMatchObject({ name: 'BadDocumentException' });
    const large = { Bytes: Buffer.alloc(5 * 1024 * 1024 + 1, licence) };
    await expect(analyse(textract(), large)).rejects.toMatchObject({ name: 'DocumentTooLargeException' });
    await new S3Client(settings(operator)).send(
      new PutObjectCommand({ Bucket: 'pictures', Key: 'large.jpg', Body: Buffer.alloc(10 * 1024 * 1024 + 1, licence) }),
    );
    await expect(analyse(textract(), inS3('large.jpg'))).rejects.toMatchObject({ name: 'DocumentTooLargeException' });
    const image = { Image: text };
    await expect(rekognition().send(new DetectLabelsCommand(image))).rejects.toMatchObject({
      name: 'InvalidImageFormatException',
    });
  });

  it('sees a car, its box and its colour', async () => {
    const input = {
      Image: inS3('car.jpg'),
      MinConfidence: 50,
      Features: ['GENERAL_LABELS' as const, 'IMAGE_PROPERTIES' as const],
    };
    const { Labels, ImageProperties } = await rekognition(as('Reader')).send(new DetectLabelsCommand(input));
    const label = Labels!.find((one) => one.Name === 'Car')!;
    expect(label.Parents).toEqual([{ Name: 'Transportation' }, { Name: 'Vehicle' }]);
    expect(label.Instances![0]!.BoundingBox!.Width).toBeGreaterThan(0.5);
    expect(label.Instances![0]!.DominantColors![0]!.SimplifiedColor).toBe('blue');
    expect(ImageProperties!.Foreground!.DominantColors![0]!.SimplifiedColor).toBe('blue');
    expect(ImageProperties!.Background!.DominantColors![0]!.SimplifiedColor).toBe('white');
  });

  it('sees a document, and no vehicle, in a licence', async () => {
    const { Labels } = await rekognition().send(new DetectLabelsCommand({ Image: { Bytes: licence } }));
    const names = Labels!.map((label) => label.Name);
    expect(names).toEqual(expect.arrayContaining(['Id Cards', 'Document', 'Driving License', 'Text']));
    expect(names).not.toContain('Car');
    const filtered = {
      Image: { Bytes: licence },
      Settings: { GeneralLabels: { LabelInclusionFilters: ['Document'] } },
    };
    const only = await rekognition().send(new DetectLabelsCommand(filtered));
    expect(only.Labels!.map((label) => label.Name)).toEqual(['Document']);
  });

  it('says that no damage was assessed, in the shape of each Bedrock call', async () => {
    const content = [
      { image: { format: 'jpeg' as const, source: { bytes: car } } },
      { text: 'How bad is the damage?' },
    ];
    const question = { modelId: NOVA, messages: [{ role: 'user' as const, content }] };
    const answer = await bedrock(as('Reader')).send(new ConverseCommand(question));
    expect(answer.stopReason).toBe('end_turn');
    expect(JSON.parse(answer.output!.message!.content![0]!.text!)).toMatchObject({ assessment: 'NOT_ASSESSED' });
    const body = JSON.stringify({ messages: [{ role: 'user', content: 'How bad?' }] });
    const invoked = await bedrock().send(
      new InvokeModelCommand({ modelId: CLAUDE, body, contentType: 'application/json' }),
    );
    const message = JSON.parse(Buffer.from(invoked.body).toString('utf8'));
    expect(JSON.parse(message.content[0].text).assessment).toBe('NOT_ASSESSED');
  });

  it('refuses a model the role may not invoke', async () => {
    const question = { modelId: CLAUDE, messages: [{ role: 'user' as const, content: [{ text: 'hello' }] }] };
    await expect(bedrock(as('Reader')).send(new ConverseCommand(question))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining(`foundation-model/${CLAUDE}`),
    });
  });
});
