import type { EstimateWords } from './en.ts';

export const es: EstimateWords = {
  title: 'Presupuesto desglosado',
  open: 'Desglosar el presupuesto',
  intro: 'Escriba las partidas como las dio el taller. Su suma es el presupuesto.',
  line: (number) => `Partida ${number}`,
  kind: 'Concepto',
  kinds: { parts: 'Piezas', labour: 'Mano de obra', paint: 'Pintura', other: 'Otros', tax: 'Impuestos' },
  description: 'Descripción',
  amount: 'Importe en dólares',
  remove: 'Quitar',
  add: 'Añadir una partida',
  changes: { added: 'Nueva', removed: 'Quitada' },
  sum: 'Suma',
};
