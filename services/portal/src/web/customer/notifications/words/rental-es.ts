import type { Rental } from '@claimstream/api-contract/vendor/rental';
import type { RentalSentences } from '../rental-sentences.ts';

const cars: Record<Rental['rentalClass'], string> = {
  economy: 'un coche pequeño',
  compact: 'un coche compacto',
  midsize: 'un coche mediano',
  suv: 'un todocamino',
  minivan: 'un monovolumen',
};

const why: Record<NonNullable<Rental['endReason']>, string> = {
  'car-repaired': 'porque su coche está reparado',
  'total-loss': 'con nuestra oferta por el siniestro total de su coche',
  'maximum-reached': 'porque su póliza no paga más días',
  'claim-denied': 'porque el siniestro se denegó',
  'claim-withdrawn': 'porque usted retiró el siniestro',
  'claim-closed': 'porque el siniestro se cerró',
};

const days = (count: number) => (count === 1 ? '1 día' : `${count} días`);

export const rentalEs: RentalSentences = {
  booked({ rentalClass, from, lastPaidDay, paidPerDayCents, ownPerDayCents }, { day, money }) {
    const own = ownPerDayCents > 0 ? ` Usted paga los otros ${money(ownPerDayCents)} al día.` : '';
    return `Le hemos reservado ${cars[rentalClass]} desde el ${day(from)}. Su póliza paga ${money(paidPerDayCents)} al día, como máximo hasta el ${day(lastPaidDay)}.${own}`;
  },
  ending: ({ lastPaidDay }, { day }) =>
    `Su póliza paga su coche de alquiler hasta el ${day(lastPaidDay)}. Devuélvalo ese día como tarde, o pague usted los días siguientes.`,
  ended({ until, endReason, paidDays, paidCents, ownCents }, { day, money }) {
    const own = ownCents > 0 ? `Usted paga ${money(ownCents)}.` : 'Usted no paga nada.';
    return `Su alquiler terminó el ${day(until)}, ${why[endReason]}. Su póliza paga ${money(paidCents)} por ${days(paidDays)}. ${own}`;
  },
};
