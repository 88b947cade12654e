import type { TextLine } from '../src/ocr/read-picture.ts';

/** A line of print: text, left, middle, height, confidence of the reader. */
export type Print = [text: string, x: number, y: number, height?: number, confidence?: number];

export interface OtherCard {
  print: Print[];
  expect: Partial<
    Record<'first' | 'last' | 'middle' | 'number' | 'birth' | 'expiry' | 'issue' | 'street' | 'city' | 'zip', string>
  >;
}

/** Print in the reader's output format, every glyph equally wide. */
export function asRead(print: readonly Print[]): TextLine[] {
  return print.map(([text, x, y, height = 26, confidence = 98]) => {
    const step = height * 0.56;
    let at = x;
    const words = text.split(' ').map((word) => {
      const box = { text: word, confidence, x0: at, x1: at + word.length * step };
      at = box.x1 + step;
      return box;
    });
    return { words, text, x0: x, x1: at - step, y0: y - height / 2, y1: y + height / 2 };
  });
}

/** Arrangements on cards of states that the specimens do not draw. Names and numbers are invented. */
export const otherCards: Record<string, OtherCard> = {
  'label NO., county line below the address (GA)': {
    print: [
      ['GEORGIA', 40, 50, 44],
      ["DRIVER'S LICENSE", 420, 50, 34],
      ['4d DL NO. 100400500', 340, 120],
      ['3 DOB 07/01/1957', 680, 120],
      ['9 CLASS C', 340, 160],
      ['4b EXP 07/01/2027', 680, 160],
      ['1 HOLLOWAY', 340, 220],
      ['2 JANICE MARIE', 340, 254],
      ['8 123 MAIN STREET', 340, 288],
      ['APT 1', 360, 318],
      ['ATLANTA, GA 30303-1234', 360, 348],
      ['FULTON', 360, 380],
      ['4a ISS 01/12/2019', 680, 220],
      ['15 SEX F 18 EYES BLU', 340, 440],
      ['16 HGT 5\'-07" 17 WGT 125 lb', 340, 474],
      ['12 REST A 9a END NONE', 680, 440],
      ['5 DD 100400500123456789', 340, 560],
    ],
    expect: {
      first: 'JANICE',
      middle: 'MARIE',
      last: 'HOLLOWAY',
      number: '100400500',
      birth: '1957-07-01',
      expiry: '2027-07-01',
      issue: '2019-01-12',
      street: '123 MAIN STREET, APT 1',
      city: 'ATLANTA',
      zip: '30303-1234',
    },
  },
  'LIC NO with hyphens, dates in a column of labels (IL)': {
    print: [
      ['ILLINOIS', 40, 50, 44],
      ["DRIVER'S LICENSE", 500, 50, 34],
      ['4d LIC NO: D400-7836-0001', 340, 120],
      ['3 DOB: 08/08/1971', 340, 160],
      ['4b EXP: 08/08/2026', 340, 200],
      ['4a ISS: 08/09/2022', 660, 200],
      ['1 DUNMORE', 340, 250],
      ['2 WINIFRED', 340, 284],
      ['8 1234 FAIR OAKS ST', 340, 318],
      ['SPRINGFIELD, IL 62723', 362, 350],
      ['9 CLASS: D', 340, 400],
      ['9a END: NONE', 560, 400],
      ['12 REST: NONE', 340, 440],
      ['TYPE: ORG', 720, 440],
      ['15 SEX: F 16 HGT: 5\'-04"', 340, 480],
      ['5 DD: 20220809123IS1234', 340, 560],
    ],
    expect: {
      first: 'WINIFRED',
      last: 'DUNMORE',
      number: 'D400-7836-0001',
      birth: '1971-08-08',
      expiry: '2026-08-08',
      issue: '2022-08-09',
      street: '1234 FAIR OAKS ST',
      city: 'SPRINGFIELD',
      zip: '62723',
    },
  },
  'no name labels, LAST, FIRST on one line (OR)': {
    print: [
      ['Oregon', 40, 50, 44],
      ['DRIVER LICENSE', 400, 50, 34],
      ['License No: 1234567', 340, 120],
      ['Class: C', 720, 120],
      ['Issue Date: 06/15/2021', 340, 160],
      ['Expires: 06/15/2029', 680, 160],
      ['ESKRIDGE, QUENTIN LEE', 340, 220],
      ['905 OLD MILL LN', 340, 254],
      ['SALEM OR 97301', 340, 286],
      ['DOB: 06/15/1988', 340, 350],
      ['Sex: M Ht: 5-11 Wt: 180', 340, 390],
    ],
    expect: {
      first: 'QUENTIN',
      middle: 'LEE',
      last: 'ESKRIDGE',
      number: '1234567',
      birth: '1988-06-15',
      expiry: '2029-06-15',
      issue: '2021-06-15',
      street: '905 OLD MILL LN',
      city: 'SALEM',
      zip: '97301',
    },
  },
  'labels above values, given name first on one line (HI)': {
    print: [
      ['HAWAII', 360, 50, 44],
      ['DRIVER LICENSE', 600, 50, 34],
      ['NUMBER', 360, 110, 18],
      ['H01234567', 360, 138],
      ['DOB', 620, 110, 18],
      ['06/03/1981', 620, 138],
      ['ISSUE DATE', 360, 180, 18],
      ['06/18/2018', 360, 208],
      ['EXPIRATION', 620, 180, 18],
      ['06/03/2026', 620, 208],
      ['SEX', 360, 250, 18],
      ['M', 360, 278],
      ['CLASS', 480, 250, 18],
      ['3', 480, 278],
      ['FELIX FAIRBANKS', 360, 350],
      ['892 MOMONA ST', 360, 382],
      ['HONOLULU, HI 96820', 360, 414],
    ],
    expect: {
      first: 'FELIX',
      last: 'FAIRBANKS',
      number: 'H01234567',
      birth: '1981-06-03',
      expiry: '2026-06-03',
      issue: '2018-06-18',
      street: '892 MOMONA ST',
      city: 'HONOLULU',
      zip: '96820',
    },
  },
  'long labels and dashes in dates, family above given without numbers (OH)': {
    print: [
      ['OHIO', 40, 50, 44],
      ['DRIVER LICENSE', 400, 50, 34],
      ['LICENSE NO.', 340, 110, 18],
      ['TL545796', 340, 138],
      ['BIRTHDATE', 640, 110, 18],
      ['01-26-1976', 640, 138],
      ['ISSUE DATE', 340, 180, 18],
      ['07-09-2019', 340, 208],
      ['EXPIRES', 640, 180, 18],
      ['01-26-2027', 640, 208],
      ['JESSOP', 340, 270],
      ['GIDEON REX', 340, 302],
      ['1970 W BROAD ST', 340, 334],
      ['COLUMBUS, OH 43223', 340, 366],
      ['CLASS D', 340, 420],
      ['ENDORS NONE', 560, 420],
    ],
    expect: {
      first: 'GIDEON',
      middle: 'REX',
      last: 'JESSOP',
      number: 'TL545796',
      birth: '1976-01-26',
      expiry: '2027-01-26',
      issue: '2019-07-09',
      street: '1970 W BROAD ST',
      city: 'COLUMBUS',
      zip: '43223',
    },
  },
  'number in groups, torn labels and OCR confusions (MI)': {
    print: [
      ['MICHIGAN', 40, 50, 44],
      ['DRIVER LICENSE', 400, 50, 34],
      ['4d', 340, 110, 16],
      ['LIC N0 D 000 000 O00 123', 366, 110],
      ['3 D0B 02-14-1990', 340, 150],
      ['4b EXP 02-14-2029', 340, 190],
      ['4a lSS 02-01-2025', 680, 190],
      ['1', 340, 240, 16],
      ['ABERNATHY', 366, 240],
      ['2', 340, 274, 16],
      ['ALVARO', 366, 274],
      ['8', 340, 308, 16],
      ['123 N STATE ST', 366, 308],
      ['LANSING, MI 48918-0001', 366, 340],
    ],
    expect: {
      first: 'ALVARO',
      last: 'ABERNATHY',
      number: 'D 000 000 000 123',
      birth: '1990-02-14',
      expiry: '2029-02-14',
      issue: '2025-02-01',
      street: '123 N STATE ST',
      city: 'LANSING',
      zip: '48918-0001',
    },
  },
  'customer number and names on one numbered line (VA)': {
    print: [
      ['VIRGINIA', 40, 50, 44],
      ["DRIVER'S LICENSE", 400, 50, 34],
      ['CUSTOMER IDENTIFIER', 340, 110, 18],
      ['T64235789', 340, 138],
      ['1 CARDENAS 2 DELPHINE ROSE', 340, 190],
      ['8 2300 WEST BROAD STREET', 340, 224],
      ['RICHMOND, VA 23269', 364, 256],
      ['3 DOB 06/09/1991', 340, 310],
      ['4a ISS 06/15/2023', 340, 350],
      ['4b EXP 06/09/2031', 640, 350],
      ['5 DD 060991X2', 340, 400],
    ],
    expect: {
      first: 'DELPHINE',
      middle: 'ROSE',
      last: 'CARDENAS',
      number: 'T64235789',
      birth: '1991-06-09',
      expiry: '2031-06-09',
      issue: '2023-06-15',
      street: '2300 WEST BROAD STREET',
      city: 'RICHMOND',
      zip: '23269',
    },
  },
  'letters in the number, dates without labels but in order (WA)': {
    print: [
      ['WASHINGTON', 40, 50, 44],
      ['DRIVER LICENSE', 480, 50, 34],
      ['4d LIC#', 340, 110, 20],
      ['WDLABCD456DG', 430, 110],
      ['9 CLASS', 720, 110],
      ['1 GALLOWAY', 340, 160],
      ['2 HENRIK', 340, 194],
      ['8 1234 FIRST ST', 340, 228],
      ['SEATTLE, WA 98101', 362, 260],
      ['01/05/1983', 340, 320],
      ['01/05/2028', 560, 320],
      ['03/20/2022', 760, 320],
    ],
    expect: {
      first: 'HENRIK',
      last: 'GALLOWAY',
      number: 'WDLABCD456DG',
      birth: '1983-01-05',
      expiry: '2028-01-05',
      issue: '2022-03-20',
      street: '1234 FIRST ST',
      city: 'SEATTLE',
      zip: '98101',
    },
  },
};
