import { PDFDocument, StandardFonts } from 'pdf-lib';
import { letterPdf, printable } from '../src/delivery/letter-pdf.ts';

describe('a letter as PDF', () => {
  const head = ['Claimstream', '2026-10-15', 'CL-TFVC-7CMF'];

  it('has its title and language, and as many pages as it needs', async () => {
    const short = await PDFDocument.load(
      await letterPdf(
        { title: 'Recibimos su reclamación', paragraphs: ['Su póliza estaba vigente ese día.'] },
        head,
        'es',
      ),
    );
    expect([short.getTitle(), short.getPageCount()]).toEqual(['Recibimos su reclamación', 1]);
    const paragraphs = Array.from(
      { length: 60 },
      () => 'A paragraph that is longer than a line of the page is broken into several lines, word by word.',
    );
    const long = await PDFDocument.load(await letterPdf({ title: 'Long', paragraphs }, head, 'en'));
    expect(long.getPageCount()).toBeGreaterThan(2);
  });

  it('prints names of any script: letters of other alphabets lose their accents, or become a question mark', async () => {
    const pdf = await PDFDocument.create();
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    expect(printable('Müller Nuñez – $1', font)).toBe('Müller Nuñez – $1');
    expect(printable('Nguyễn Ăn', font)).toBe('Nguyen An');
    expect(printable('Łukasz 王 😀', font)).toMatch(/^[Ł?]ukasz \? \?$/);
    const letter = letterPdf({ title: '王', paragraphs: ['Иван Петров', 'x'.repeat(300), '\u0000\n'] }, ['ﷺ'], 'en');
    await expect(letter).resolves.toBeInstanceOf(Uint8Array);
  });
});
