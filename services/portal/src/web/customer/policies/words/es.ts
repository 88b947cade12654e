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
  premium: 'Prima',
  aYear: (amount) => `${amount} al año`,
  report: 'Dar parte',
  reportFor: (car) => `Dar parte de un siniestro con el ${car}`,
  ended: 'La cobertura de este coche terminó',
  endedText: (day) =>
    `Terminó con el siniestro total del ${day}: la póliza no paga ningún siniestro posterior de este coche.`,
  missing: 'Esta póliza todavía no paga',
  nothingMissing: 'Todos sus documentos están aceptados. Se activa en unos segundos.',
  toDocuments: 'Ir a sus documentos',
  explained: {
    less: (amount, score) => `${amount} menos al año por cómo se condujo el coche: puntuación ${score} de 100`,
    more: (amount, score) => `${amount} más al año por cómo se condujo el coche: puntuación ${score} de 100`,
    text: (tariff) =>
      `Sin la puntuación esta renovación costaría ${tariff} al año. Una puntuación por encima de 75 la abarata un 0,4 % por punto y una inferior la encarece, un 10 % como máximo. Qué costó puntos:`,
    nothing: 'Nada costó puntos.',
  },
};
