import { claimNumberOf } from '@claimstream/api-contract/claims/claim-number';
import { type DenialText, denialTexts } from '@claimstream/api-contract/claims/denial-texts';
import type { LetterLanguage } from '@claimstream/api-contract/claims/letters';
import { en } from '@claimstream/api-contract/reasons/en';
import { es } from '@claimstream/api-contract/reasons/es';
import type { ClockFile } from './clock-file.ts';
import { provisionOf } from './denial-provisions.ts';
import { departmentOf } from './insurance-departments.ts';
import type { LetterText } from './letter.ts';

/** The facts of a letter, by its kind. Days are ISO dates, amounts integer cents. */
export type LetterFacts =
  /**
   * `inForce`: whether cover on the day of the loss is known; `answerBy`: if all requested items arrive on the day of the
   * letter.
   */
  | { kind: 'acknowledgement'; lossDate?: string; inForce: boolean; stolen: boolean; answerBy?: string }
  /**
   * `waitsFor`: what is missing; `noticeOfAvailability`: of the department, where its law prescribes one by that name.
   */
  | { kind: 'status'; waitsFor: 'photo' | 'person'; answerBy?: string; noticeOfAvailability: boolean }
  | { kind: 'payment'; lossCents: number; deductibleCents: number; aboveLimitCents: number; payoutCents: number }
  | { kind: 'denial'; reasons: readonly string[] };

/** The claim that the letter is about, and the state whose law applies. */
export type Addressed = Pick<ClockFile, 'claimId' | 'state'>;

type Words = Readonly<{
  titles: Record<LetterFacts['kind'], string>;
  received: (lossDate: string) => string;
  receivedOnly: string;
  inForce: string;
  notYetInForce: string;
  photoNeeded: string;
  noPhotoNeeded: string;
  answer: (day: string) => string;
  answerOnceHere: (day: string) => string;
  answerSoon: string;
  undecided: string;
  waitsFor: Record<'photo' | 'person', string>;
  weAccept: (amount: string) => string;
  loss: (amount: string) => string;
  deductible: (amount: string) => string;
  aboveLimit: (amount: string) => string;
  payout: (amount: string) => string;
  nothingPayable: string;
  weDeny: string;
  provision: (name: string) => string;
  object: (claimNumber: string) => string;
  ask: (claimNumber: string) => string;
  department: (name: string, contact: string) => string;
  departmentOfState: string;
  noticeOfAvailability: string;
}>;

const words: Readonly<Record<LetterLanguage, Words>> = {
  en: {
    titles: {
      acknowledgement: 'We received your claim',
      status: 'Where your claim stands',
      payment: 'What we pay, and how it adds up',
      denial: 'We do not pay your claim',
    },
    received: (lossDate) => `We received your notice of the loss on ${lossDate}.`,
    receivedOnly: 'We received your notice of a loss.',
    inForce:
      'Your policy was in force on that day. We will decide whether it pays for this loss once we have examined the damage.',
    notYetInForce: 'We are still checking whether your policy was in force on that day.',
    photoNeeded:
      'What we need from you: a sharp photo of the whole car and one of the damage, on the page of the claim.',
    noPhotoNeeded: 'A stolen car needs no photo. We need nothing more from you now.',
    answer: (day) => `You will have our answer, or a letter that explains why it takes longer, by ${day}.`,
    answerOnceHere: (day) =>
      `If it reaches us today, you will have our answer, or a letter that explains why it takes longer, by ${day}.`,
    answerSoon: 'We will write to you as soon as we have examined the damage.',
    undecided: 'We have not decided on your claim yet, and need more time.',
    waitsFor: {
      photo: 'The reason: we still have no photo of the damage that we can use. Upload it on the page of the claim.',
      person:
        'The reason: a person is still examining the damage and the papers of the claim. We need nothing more from you now.',
    },
    weAccept: (amount) => `We accept your claim and pay ${amount}.`,
    loss: (amount) => `The loss: ${amount}`,
    deductible: (amount) => `Your deductible: -${amount}`,
    aboveLimit: (amount) => `Above the most that your policy pays for one loss: -${amount}`,
    payout: (amount) => `We pay: ${amount}`,
    nothingPayable: 'The loss does not exceed your deductible, so nothing is payable.',
    weDeny: 'We do not pay this claim.',
    provision: (name) => `The provision of your policy: ${name}.`,
    object: (claimNumber) =>
      `If you do not agree, object: open the page of the claim, or answer this letter, and say what we should look at again. Name claim ${claimNumber}.`,
    ask: (claimNumber) => `Questions? Open the page of the claim, or answer this letter and name claim ${claimNumber}.`,
    department: (name, contact) =>
      `If you believe that this is wrong, you may have it reviewed by the ${name}: ${contact}.`,
    departmentOfState:
      'If you believe that this is wrong, you may have it reviewed by the insurance department of your state.',
    noticeOfAvailability: 'Notice of Availability of the Department of Insurance',
  },
  es: {
    titles: {
      acknowledgement: 'Recibimos su reclamación',
      status: 'En qué punto está su reclamación',
      payment: 'Qué pagamos y cómo se calcula',
      denial: 'No pagamos su reclamación',
    },
    received: (lossDate) => `Recibimos su aviso del siniestro del ${lossDate}.`,
    receivedOnly: 'Recibimos su aviso de un siniestro.',
    inForce: 'Su póliza estaba vigente ese día. Si paga este siniestro se decide cuando se haya examinado el daño.',
    notYetInForce: 'Todavía comprobamos si su póliza estaba vigente ese día.',
    photoNeeded:
      'Qué necesitamos de usted: una foto nítida del vehículo entero y otra del daño, en la página de la reclamación.',
    noPhotoNeeded: 'Un vehículo robado no necesita foto. Por ahora no necesitamos nada más de usted.',
    answer: (day) => `Tendrá nuestra respuesta, o una carta que explique la demora, a más tardar el ${day}.`,
    answerOnceHere: (day) =>
      `Si nos llega hoy, tendrá nuestra respuesta, o una carta que explique la demora, a más tardar el ${day}.`,
    answerSoon: 'Le escribiremos en cuanto se haya examinado el daño.',
    undecided: 'Todavía no hemos decidido sobre su reclamación y necesitamos más tiempo.',
    waitsFor: {
      photo: 'El motivo: falta una foto útil del daño. Súbala en la página de la reclamación.',
      person:
        'El motivo: una persona todavía examina el daño y los documentos de la reclamación. Por ahora no necesitamos nada más de usted.',
    },
    weAccept: (amount) => `Aceptamos su reclamación y pagamos ${amount}.`,
    loss: (amount) => `El daño: ${amount}`,
    deductible: (amount) => `Su franquicia: -${amount}`,
    aboveLimit: (amount) => `Por encima de lo máximo que su póliza paga por un siniestro: -${amount}`,
    payout: (amount) => `Pagamos: ${amount}`,
    nothingPayable: 'El daño no supera su franquicia, así que no hay nada que pagar.',
    weDeny: 'No pagamos esta reclamación.',
    provision: (name) => `La cláusula de su póliza: ${name}.`,
    object: (claimNumber) =>
      `Si no está de acuerdo, presente una objeción: abra la página de la reclamación, o responda a esta carta, y diga qué debemos revisar. Indique la reclamación ${claimNumber}.`,
    ask: (claimNumber) =>
      `¿Preguntas? Abra la página de la reclamación, o responda a esta carta e indique la reclamación ${claimNumber}.`,
    department: (name, contact) => `Si cree que esto es incorrecto, puede pedir que lo revise el ${name}: ${contact}.`,
    departmentOfState:
      'Si cree que esto es incorrecto, puede pedir que lo revise el departamento de seguros de su estado.',
    noticeOfAvailability: 'Aviso de disponibilidad del Departamento de Seguros (Notice of Availability)',
  },
};

const locales = { en: 'en-US', es: 'es-US' } as const;

/** The text of a letter in one language. */
export function letterText(facts: LetterFacts, { claimId, state }: Addressed, language: LetterLanguage): LetterText {
  const say = words[language];
  const number = claimNumberOf(claimId);
  const day = (iso: string) =>
    new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
  const amount = (cents: number) =>
    new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
  const department = () => {
    const known = departmentOf(state);
    return known ? say.department(known.name, known.contact.join(', ')) : say.departmentOfState;
  };
  return { title: say.titles[facts.kind], paragraphs: [...body(), ...closing()] };

  function body(): string[] {
    switch (facts.kind) {
      case 'acknowledgement': {
        const { lossDate, inForce, stolen, answerBy } = facts;
        const answer = stolen ? say.answer : say.answerOnceHere;
        return [
          lossDate ? say.received(day(lossDate)) : say.receivedOnly,
          inForce ? say.inForce : say.notYetInForce,
          stolen ? say.noPhotoNeeded : say.photoNeeded,
          answerBy ? answer(day(answerBy)) : say.answerSoon,
        ];
      }
      case 'status':
        return [
          say.undecided,
          say.waitsFor[facts.waitsFor],
          ...(facts.answerBy ? [say.answer(day(facts.answerBy))] : [say.answerSoon]),
        ];
      case 'payment': {
        const { lossCents, deductibleCents, aboveLimitCents, payoutCents } = facts;
        if (payoutCents === 0)
          return [say.nothingPayable, say.loss(amount(lossCents)), say.deductible(amount(deductibleCents))];
        return [
          say.weAccept(amount(payoutCents)),
          say.loss(amount(lossCents)),
          say.deductible(amount(deductibleCents)),
          ...(aboveLimitCents > 0 ? [say.aboveLimit(amount(aboveLimitCents))] : []),
          say.payout(amount(payoutCents)),
        ];
      }
      case 'denial':
        return [say.weDeny, ...facts.reasons.flatMap(reasonParagraphs)];
    }
  }

  function reasonParagraphs(code: string): string[] {
    const provision = provisionOf(code);
    return [...whyOf(code, language), ...(provision ? [say.provision(provision[language])] : [])];
  }

  function closing(): string[] {
    if (facts.kind === 'acknowledgement') return [say.ask(number)];
    if (facts.kind !== 'status') return [say.object(number), department()];
    return [say.ask(number), ...(facts.noticeOfAvailability ? [say.noticeOfAvailability] : []), department()];
  }
}

/**
 * A reason in the customer's words, for an adjuster's code or one of the rules; a code in neither list is not shown.
 */
function whyOf(code: string, language: LetterLanguage): string[] {
  const byAdjuster: Partial<Record<string, Pick<DenialText, 'problem' | 'nextStep'>>> = denialTexts[language];
  const byRules: typeof byAdjuster = language === 'en' ? en : es;
  const told = byAdjuster[code] ?? (provisionOf(code) && byRules[code]);
  return told ? [told.problem, told.nextStep] : [];
}
