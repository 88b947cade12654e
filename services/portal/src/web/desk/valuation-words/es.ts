import type { ValuationWords } from './en.ts';

export const es: ValuationWords = {
  title: 'Valor del vehículo',
  intro: 'Ninguna fórmula decide cuánto valía un vehículo. Indique quién halló el valor y cuánto dan por los restos.',
  value: 'Valor justo antes del siniestro, en dólares',
  valueNote: 'Valor real en efectivo: lo que costaba un vehículo igual en esa zona y ese día.',
  source: 'De dónde sale el valor',
  sources: {
    'valuation-report': 'Informe de valoración',
    'dealer-quotes': 'Ofertas de concesionarios',
    'comparable-cars': 'Vehículos comparables a la venta',
    appraisal: 'Peritaje',
  },
  reference: 'Número del informe, o quién lo ofreció',
  referenceNote: 'Para el expediente. El cliente no lo ve.',
  salvageBid: 'Mejor oferta por los restos, en dólares',
  salvageBidNote: 'Escriba 0 si nadie ofrece nada.',
  ownerKeeps: 'El cliente se queda con los restos',
  ownerKeepsNote: 'Entonces la oferta se descuenta del pago.',
  salesTax: 'Impuesto sobre la venta de un vehículo igual, en dólares',
  fees: 'Tasas de título y matrícula, en dólares',
  owed: 'Deuda con un acreedor prendario, en dólares',
  owedNote: 'El acreedor con prenda sobre el vehículo cobra primero. Déjelo vacío si no lo hay.',
  lienholderName: 'Nombre del acreedor',
  lienholderPayee: 'Referencia de la cuenta del acreedor',
  lienholderPayeeNote:
    'La que dio nuestra empresa de pagos. Sin ella se paga en la cuenta que tiene para este siniestro.',
  anyState: 'un estado sin regla propia',
  ruleOf: (state, rule) => `Regla de ${state}: ${rule}`,
  byFormula: 'siniestro total si la reparación y los restos juntos alcanzan el valor.',
  byPercentage: {
    at: (share) => `siniestro total si la reparación alcanza el ${share} del valor.`,
    above: (share) => `siniestro total si la reparación cuesta más del ${share} del valor.`,
  },
  compared: {
    formula: (repair, wreck, value) => `Reparación ${repair} y restos ${wreck}, valor ${value}.`,
    percentage: (repair, _wreck, value) => `Reparación ${repair}, valor ${value}.`,
  },
  isTotal: 'Es un siniestro total.',
  isRepair: 'El vehículo se repara.',
  bySeverity: 'Usted decide que nadie puede reparar el vehículo: siniestro total.',
  steps: {
    value: 'Valor del vehículo',
    source: 'Origen del valor',
    wreck: 'Oferta por los restos',
    kept: 'El cliente se los queda',
    owed: 'Deuda con el acreedor',
  },
  totalLoss: (value, source) =>
    `Siniestro total. El vehículo valía ${value} justo antes del siniestro. Origen: ${source}.`,
  totalLossUnvalued: 'Siniestro total, calculado antes de que personas valoraran los vehículos.',
  shares: { lienholder: 'De ello, primero al acreedor', insured: 'De ello, al cliente' },
  problems: {
    VALUATION_MISSING:
      'Es, o puede ser, un siniestro total. Indique abajo cuánto valía el vehículo, quién lo halló y cuánto dan por los restos.',
    VALUE_IMPLAUSIBLE: 'El valor está lejos del asegurado. Corríjalo o básese en un peritaje.',
    SALVAGE_IMPLAUSIBLE: 'Nadie ofrece por los restos tanto como valía el vehículo. Corrija la oferta o el valor.',
    TAX_IMPLAUSIBLE: 'Impuesto y tasas superan la cuarta parte del valor. Escriba importes, no porcentajes.',
    ESTIMATE_MISSING:
      'Si es un siniestro total depende de la reparación. Escriba su presupuesto o elija «Siniestro total».',
    NOT_A_TOTAL_LOSS:
      'Con este presupuesto el vehículo se puede reparar. Corríjalo, elija otra gravedad o déjelo vacío si nadie puede repararlo.',
    LIENHOLDER_OF_REPAIR: 'El acreedor solo cobra de un siniestro total, y esto es una reparación. Vacíe estos campos.',
    CAR_TOTAL_LOSS:
      'Un siniestro anterior fue el final de este vehículo, así que ninguno posterior tiene cobertura. Deniegue el siniestro por «El vehículo se perdió antes».',
  },
};
