import { PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import type { LetterText } from '../domain/letter.ts';

const [WIDTH, HEIGHT] = [612, 792]; // US Letter, in points
const MARGIN = 72;
const SIZE = 11;
const LINE = 16;

/** A letter as a PDF in the standard fonts, its lines in order across pages. */
export async function letterPdf(text: LetterText, head: readonly string[], language: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const [plain, bold] = await Promise.all([
    pdf.embedFont(StandardFonts.Helvetica),
    pdf.embedFont(StandardFonts.HelveticaBold),
  ]);
  pdf.setTitle(text.title);
  pdf.setLanguage(language);
  pdf.setProducer('Claimstream');
  let page: PDFPage | undefined;
  let y = 0;
  const write = (line: string, font: PDFFont, size = SIZE) => {
    if (!page || y < MARGIN) {
      page = pdf.addPage([WIDTH, HEIGHT]);
      y = HEIGHT - MARGIN;
    }
    page.drawText(line, { x: MARGIN, y, size, font });
    y -= LINE;
  };
  for (const line of head) write(printable(line, plain), plain);
  y -= LINE;
  for (const line of wrap(printable(text.title, bold), bold, 14)) write(line, bold, 14);
  for (const paragraph of text.paragraphs) {
    y -= LINE / 2;
    for (const line of wrap(printable(paragraph, plain), plain, SIZE)) write(line, plain);
  }
  return pdf.save();
}

/** The standard fonts have the letters of Western Europe only: others lose their accents, or become a question mark. */
export function printable(text: string, font: Pick<PDFFont, 'encodeText'>): string {
  const has = (letter: string) => {
    try {
      font.encodeText(letter);
      return true;
    } catch {
      return false;
    }
  };
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (has(letter)) return letter;
      const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
      return plain !== '' && [...plain].every(has) ? plain : '?';
    })
    .join('');
}

/** Lines no wider than the page; a wider word stands alone. */
function wrap(text: string, font: PDFFont, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    const longer = `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(longer, size) <= WIDTH - 2 * MARGIN)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
