import { ROOM_ENDS, roomFaults } from '../template-room.cjs';

const resources = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `R${index}`,
      { Type: index % 3 === 0 ? 'AWS::SQS::Queue' : 'AWS::Lambda::Function' },
    ]),
  );

describe('the room in a template', () => {
  it('is enough up to 450 resources', () => {
    expect(ROOM_ENDS).toBe(450);
    expect(roomFaults(resources(450))).toEqual([]);
  });

  it('is reported as lacking above that, long before CloudFormation refuses, with the largest types and what to do', () => {
    const [fault, ...more] = roomFaults(resources(451));
    expect(more).toEqual([]);
    expect(fault).toMatch(/^\[room\] The template has 451 resources, more than 450 of the 500/);
    expect(fault).toContain('(300 AWS::Lambda::Function, 151 AWS::SQS::Queue)');
    expect(fault).toContain('docs/extending.md');
  });
});
