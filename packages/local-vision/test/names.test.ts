import { cardLines } from '../src/id/card-line.ts';
import { parseCard } from '../src/id/parse-card.ts';
import { asRead, type Print } from './other-cards.ts';

/** A card whose names are printed as `lines`, between the number and the street. */
const namesOn = (lines: Print[], street: Print[] = [['8 12 ELM CT', 320, 330]]) => {
  const { fields } = parseCard(
    asRead([
      ['WASHINGTON', 40, 40, 44],
      ['DRIVER LICENSE', 400, 40, 30],
      ['4d DLN WDLABC123XY9', 320, 100],
      ['3 DOB 03/14/1990', 320, 420],
      ['4b EXP 03/14/2029', 320, 460],
      ...lines,
      ...street,
      ['OLYMPIA, WA 98501', 350, 362],
    ]),
  );
  const { FIRST_NAME, MIDDLE_NAME, LAST_NAME, SUFFIX } = fields;
  return {
    read: [FIRST_NAME.value, MIDDLE_NAME.value, LAST_NAME.value, SUFFIX.value],
    least: Math.min(FIRST_NAME.confidence, LAST_NAME.confidence),
  };
};
const SURE = 80;

describe('a word of the card', () => {
  it.each(['WASHINGTON', 'VIRGINIA', 'WASHINGTON SMITH', 'RESTREPO', 'SIGNORELLI'])(
    'as the name %s is read like any other',
    (name) => {
      const labelled = namesOn([
        [`LN ${name}`, 320, 250],
        ['FN GEORGIA', 320, 290],
      ]);
      expect(labelled.read).toEqual(['GEORGIA', '', name, '']);
      expect(labelled.least).toBeGreaterThan(SURE);
      const numbered = namesOn([
        [`1 ${name}`, 320, 250],
        ['2 DAKOTA', 320, 290],
      ]);
      expect(numbered.read).toEqual(['DAKOTA', '', name, '']);
      expect(numbered.least).toBeGreaterThan(SURE);
    },
  );

  it.each(['CARD', 'CLASS', 'DONOR', 'STATE', 'DRIVER'])(
    'that is not a place, %s, is a name beside its label, and a person looks',
    (name) => {
      const { read, least } = namesOn([
        [`LN ${name}`, 320, 250],
        ['FN CLARA', 320, 290],
      ]);
      expect(read).toEqual(['CLARA', '', name, '']);
      expect(least).toBeLessThan(SURE);
    },
  );

  it('is a name without a label where the card has its state’s name above', () => {
    const { read } = namesOn(
      [
        ['WASHINGTON', 350, 250],
        ['GEORGE', 350, 290],
      ],
      [['12 ELM CT', 350, 330]],
    );
    expect(read).toEqual(['GEORGE', '', 'WASHINGTON', '']);
  });

  it.each(['CARD', 'CLASS'])('as %s is a name without a label in the column and size of the other name', (name) => {
    const column = (x: number): Print[] => [
      [name, x, 252],
      ['GEORGIA ANN', 350, 290],
    ];
    expect(namesOn(column(350), [['12 ELM CT', 350, 330]]).read).toEqual(['GEORGIA', 'ANN', name, '']);
    expect(namesOn(column(450), [['12 ELM CT', 350, 330]]).read).not.toContain(name);
  });

  it('is not a name where it is the next text on the card', () => {
    const { read } = namesOn([
      ['LAST NAME', 320, 200],
      ['DRIVER LICENSE', 320, 226],
      ['FIRST NAME', 620, 200],
      ['CLARA', 620, 226],
    ]);
    expect(read[2]).not.toMatch(/DRIVER/);
  });
});

describe('a lone character beside a field number', () => {
  const column: Print[] = [['2 ROBERT', 320, 290]];

  it.each([
    ['0', 'O HARA'],
    ['O', 'O HARA'],
    ['D', 'D HARA'],
  ])('%s is the first letter of the name where the other lines begin', (letter, name) => {
    expect(namesOn([['1', 320, 250], [letter, 349, 250], ['HARA', 378, 250], ...column]).read[2]).toBe(name);
  });

  it('is elsewhere a stroke of the pattern, and a person looks', () => {
    const { read, least } = namesOn([['1', 320, 250], ['0', 335, 250], ['HARA', 350, 250], ...column]);
    expect(read[2]).toBe('HARA');
    expect(least).toBeLessThan(SURE);
  });

  it('read as 0 and corrected to O leaves the name unsure', () => {
    expect(namesOn([['1', 320, 250], ['0', 349, 250], ['HARA', 378, 250], ...column]).least).toBeLessThan(SURE);
  });

  it('with low confidence is left out, and the rest is not sure', () => {
    const sure = asRead([['O HARA', 0, 0]])[0]!;
    const words = sure.words.map((word, index) => (index ? word : { ...word, confidence: 30 }));
    expect(cardLines([{ ...sure, words }])[0]!.words).toMatchObject([{ text: 'HARA', confidence: 75 }]);
  });

  it('is neither a separate name nor a house number', () => {
    expect(
      namesOn([
        ['1 HARA', 320, 250],
        ['2 MARIA Q', 320, 290],
      ]).read,
    ).toEqual(['MARIA', 'Q', 'HARA', '']);
    expect(
      namesOn(
        [
          ['LN HARA', 320, 250],
          ['FN MARIA', 320, 290],
        ],
        [['2 N MAIN ST', 320, 330]],
      ).read,
    ).toEqual(['MARIA', '', 'HARA', '']);
  });
});

describe('a suffix', () => {
  it.each(['JR', 'SR', '1ST', '2ND', '3RD', '9TH', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'IX'])(
    '%s follows the family name',
    (suffix) => {
      expect(
        namesOn([
          [`1 SMITH ${suffix}`, 320, 250],
          ['2 ROBERT', 320, 290],
        ]).read,
      ).toEqual(['ROBERT', '', 'SMITH', suffix]);
    },
  );

  it.each(['3RD', 'JR', 'VI'])('%s may also follow the given name', (suffix) => {
    expect(
      namesOn([
        ['1 SMITH', 320, 250],
        [`2 ROBERT ${suffix}`, 320, 290],
      ]).read,
    ).toEqual(['ROBERT', '', 'SMITH', suffix]);
  });

  it.each(['V', 'I'])('%s after the given name is an initial', (initial) => {
    expect(
      namesOn([
        ['1 SMITH', 320, 250],
        [`2 ROBERT ${initial}`, 320, 290],
      ]).read,
    ).toEqual(['ROBERT', initial, 'SMITH', '']);
  });

  it.each(['SMITH, ROBERT A, 3RD', 'SMITH 3RD, ROBERT A', 'ROBERT A SMITH 3RD'])('is found on the line %s', (line) => {
    expect(namesOn([[line, 350, 290]], [['12 ELM CT', 350, 330]]).read).toEqual(['ROBERT', 'A', 'SMITH', '3RD']);
  });

  it('alone is a name', () => {
    expect(
      namesOn([
        ['LN VI', 320, 250],
        ['FN LI', 320, 290],
      ]).read,
    ).toEqual(['LI', '', 'VI', '']);
  });
});
