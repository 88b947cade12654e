import type { OpenRentalWords } from './en.ts';

export const es: OpenRentalWords = {
  title: 'Coches de alquiler entregados',
  intro: 'Primero el que antes agota sus días pagados. Los días y el coste cuentan hasta hoy.',
  none: 'No hay ningún coche de alquiler entregado. Se reserva uno cuando se acepta un siniestro cuyo coche no se puede conducir y cuya póliza lo cubre.',
  columns: { claim: 'Siniestro', car: 'Coche', days: 'Días pagados usados', cost: 'Coste hasta hoy', ends: 'Termina' },
  classes: {
    economy: 'Coche pequeño',
    compact: 'Coche compacto',
    midsize: 'Coche mediano',
    suv: 'Todocamino',
    minivan: 'Monovolumen',
  },
  car: (rentalClass, from) => `${rentalClass}, desde el ${from}`,
  daysOf: (used, most) => `${used} de ${most} días`,
  cost: (paid) => `${paid} por la póliza`,
  costs: (paid, own) => `${paid} por la póliza, ${own} por el cliente`,
  ends: (day) => `${day}, por el máximo de la póliza, o con la reparación`,
  end: 'Terminar',
  endOf: (claim) => `Terminar el alquiler de ${claim}`,
  ending: {
    title: (claim) => `El coche del siniestro ${claim} está reparado`,
    text: 'Cada día empezado cuenta. Se comunica al cliente cuándo terminó y quién paga qué.',
    day: 'Día en que volvió el coche de alquiler',
    submit: 'Terminar el alquiler',
    cancel: 'Dejarlo',
    done: (claim) => `El alquiler de ${claim} ha terminado.`,
  },
  more: 'Mostrar más',
  first: 'Volver al primero',
  problems: {
    DAY_BEFORE_RENTAL: 'El alquiler empezó después. Indique un día desde que empezó.',
    DAY_IN_FUTURE: 'Ese día está por venir. Indíquelo cuando el coche haya vuelto.',
    RENTAL_ENDED: 'Este alquiler terminó otro día. Vuelva a cargar la página.',
    RENTAL_NOT_FOUND: 'Este alquiler ya no existe. Vuelva a cargar la página.',
  },
};
