import { american, givenNames, heading, INK, type LayoutOf, label, value } from './layout.ts';

/** California: two-letter labels (DL, LN, FN), no field numbers. */
export const california: LayoutOf = (card) => {
  const blue = '#26549a';
  const red = '#c0262c';
  return {
    background: ['#e8f1fa', '#f8e7c8'],
    portrait: { x: 40, y: 130, width: 290, height: 370 },
    texts: [
      heading('California', 40, 90, 66, '#1f3f8f'),
      label('USA', 356, 88, blue, 26),
      heading('DRIVER LICENSE', 520, 84, 46, '#1f3f8f'),
      label('DL', 356, 150, blue, 24),
      value(card.number, 396, 152, 42),
      { ...value(card.number, 396, 152, 42), fill: red },
      label('CLASS', 770, 150, blue, 22),
      value(card.class ?? 'C', 842, 150, 26),
      label('EXP', 356, 200, blue, 22),
      { ...value(american(card.expiryDate), 402, 202, 34), fill: red },
      label('END', 770, 200, blue, 22),
      value('NONE', 822, 200, 24),
      label('LN', 356, 246, blue, 20),
      value(card.lastName, 388, 248, 30),
      label('FN', 356, 284, blue, 20),
      value(givenNames(card), 388, 286, 30),
      value(card.street, 356, 322, 26, 'regular'),
      value(`${card.city}, ${card.state} ${card.zip}`, 356, 352, 26, 'regular'),
      label('DOB', 356, 400, blue, 22),
      { ...value(american(card.birthDate), 408, 402, 36), fill: red },
      label('RSTR', 356, 440, blue, 22),
      value('NONE', 416, 440, 24),
      value(american(card.birthDate, ''), 800, 440, 26),
      label('DONOR', 860, 340, '#c0507a', 24),
      label('SEX', 480, 500, blue, 20),
      value(card.sex ?? 'X', 522, 500, 24),
      label('EYES', 640, 500, blue, 20),
      value(card.eyes ?? 'BRN', 694, 500, 24),
      label('HGT', 480, 532, blue, 20),
      value(card.height ?? '5\'-05"', 528, 532, 24),
      label('WGT', 640, 532, blue, 20),
      value('125 lb', 694, 532, 24),
      label('ISS', 770, 566, blue, 20),
      value(american(card.issueDate), 806, 568, 24),
      label('DD', 356, 568, blue, 20),
      value(`${american(card.issueDate)}${card.zip}/ANFD/26`, 388, 568, 22, 'regular'),
    ],
  };
};

/** New York: names and address without labels, long words for the dates. */
export const newYork: LayoutOf = (card) => {
  const blue = '#274b8c';
  return {
    background: ['#eef2f7', '#dce9f3'],
    portrait: { x: 36, y: 150, width: 280, height: 370 },
    texts: [
      heading('NEW YORK STATE', 40, 70, 50, blue),
      label('USA', 900, 66, blue, 30),
      heading('DRIVER LICENSE', 40, 120, 36, '#444c5c'),
      label('ID', 350, 170, blue, 26),
      value(card.number, 388, 170, 38),
      label('CLASS', 760, 170, blue, 24),
      value(card.class ?? 'D', 842, 170, 32),
      value(card.lastName, 350, 222, 30),
      value(givenNames(card), 350, 258, 30),
      value(card.street, 350, 294, 26, 'regular'),
      value(`${card.city}, ${card.state} ${card.zip}`, 350, 326, 26, 'regular'),
      label('Sex', 350, 376, blue, 20),
      value(card.sex ?? 'X', 394, 376, 26),
      label('Height', 450, 376, blue, 20),
      value(card.height ?? '5\'-09"', 522, 376, 26),
      label('Eyes', 650, 376, blue, 20),
      value(card.eyes ?? 'BRO', 702, 376, 26),
      label('DOB', 350, 424, blue, 22),
      value(american(card.birthDate), 404, 426, 38),
      label('Expires', 350, 472, blue, 22),
      value(american(card.expiryDate), 430, 474, 32),
      label('E', 350, 516, blue, 20),
      value('NONE', 376, 516, 22, 'regular'),
      label('R', 480, 516, blue, 20),
      value('NONE', 506, 516, 22, 'regular'),
      label('Issued', 350, 556, blue, 22),
      value(american(card.issueDate), 424, 558, 30),
      label('Organ Donor', 820, 580, '#c02a32', 22),
    ],
  };
};

/** Massachusetts: small labels above their values. */
export const massachusetts: LayoutOf = (card) => {
  const teal = '#1f5f74';
  return {
    background: ['#e9f3f3', '#f7efdc'],
    portrait: { x: 40, y: 140, width: 270, height: 350 },
    texts: [
      heading('MASSACHUSETTS', 40, 72, 50, teal),
      heading("DRIVER'S LICENSE", 560, 68, 38, INK),
      label('4a ISS', 340, 124, teal, 18),
      value(american(card.issueDate), 340, 154, 28),
      label('4b EXP', 560, 124, teal, 18),
      value(american(card.expiryDate), 560, 154, 28),
      label('4d NUMBER', 760, 124, teal, 18),
      value(card.number, 760, 154, 30),
      label('3 DOB', 340, 192, teal, 18),
      value(american(card.birthDate), 340, 222, 30),
      label('9 CLASS', 560, 192, teal, 18),
      value(card.class ?? 'D', 560, 222, 28),
      label('12 REST', 680, 192, teal, 18),
      value('NONE', 680, 222, 28),
      label('9a END', 800, 192, teal, 18),
      value('NONE', 800, 222, 28),
      label('1', 340, 268, teal, 16),
      value(card.lastName, 362, 270, 30),
      label('2', 340, 304, teal, 16),
      value(givenNames(card), 362, 306, 30),
      label('8', 340, 340, teal, 16),
      value(card.street, 362, 342, 26, 'regular'),
      value(`${card.city}, ${card.state} ${card.zip}-0000`, 362, 372, 26, 'regular'),
      label('15 SEX', 340, 420, teal, 18),
      value(card.sex ?? 'X', 340, 448, 26),
      label('16 HGT', 440, 420, teal, 18),
      value(card.height ?? '5\'-09"', 440, 448, 26),
      label('18 EYES', 560, 420, teal, 18),
      value(card.eyes ?? 'BRO', 560, 448, 26),
      label('5 DD', 340, 520, teal, 18),
      value(`${american(card.issueDate, '-')} Rev 07-15-2009`, 392, 522, 22, 'regular'),
    ],
  };
};
