import type { FormWords } from './en.ts';

export const es: FormWords = {
  optional: 'opcional',
  fault: 'Para corregir',
  choose: 'Elija una opción',
  search: 'Buscar en la lista',
  clear: 'Borrar la búsqueda',
  noMatch: 'Nada coincide con lo que escribió.',
  selected: 'Elegido',
  today: 'Hoy',
  yesterday: 'Ayer',
  wizard: {
    step: (step) => `Paso ${step}`,
    stepOf: (step, steps) => `Paso ${step} de ${steps}`,
    steps: 'Pasos',
    cancel: 'Cancelar',
    back: 'Atrás',
    next: 'Siguiente',
    optional: 'opcional',
    correct: 'Corrija los campos marcados para continuar.',
    change: 'Cambiar',
    changePart: (part) => `Cambiar: ${part}`,
  },
};
