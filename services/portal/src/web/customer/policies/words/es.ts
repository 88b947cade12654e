import type { PolicyWords } from './en.ts';

export const es: PolicyWords = {
  title: 'Sus pólizas',
  intro: 'Cada coche tiene su propia póliza.',
  none: {
    apply: 'Todavía no tiene ninguna póliza. Solicítela y cada uno de sus coches tendrá la suya.',
    submitted: 'Estamos comprobando su solicitud. Sus pólizas aparecerán aquí cuando esté aceptada.',
    toApplication: 'Ir a la solicitud',
  },
  another: 'Asegurar otro coche',
  state: 'Estado',
  term: 'Vigencia',
  fromTo: (from, until) => `del ${from} al ${until}`,
  limit: 'Máximo que pagamos por siniestro',
  deductible: 'Usted paga de cada siniestro',
  rental: 'Coche de alquiler',
  rentalDays: (amount, days) => `Hasta ${amount} al día, ${days} días como máximo`,
  report: 'Dar parte',
  reportFor: (car) => `Dar parte de un siniestro con el ${car}`,
  ended: 'La cobertura de este coche terminó',
  endedText: (day) =>
    `Terminó con el siniestro total del ${day}: la póliza no paga ningún siniestro posterior de este coche.`,
  missing: 'Esta póliza todavía no paga',
  nothingMissing: 'Todos sus documentos están aceptados. Se activa en unos segundos.',
  toDocuments: 'Ir a sus documentos',
};
