import type { Reasons } from './en.ts';

const correct = (what: string) => `Corrija ${what} y envíe de nuevo la solicitud.`;
const nothingToDo = 'No tiene que hacer nada; le diremos cómo continúa.';

export const es: Reasons = {
  STATE_NOT_SERVED: {
    problem: 'Todavía no aseguramos coches en este estado.',
    nextStep: 'Si el estado es incorrecto, corríjalo y envíe de nuevo la solicitud.',
  },
  ZIP_NOT_IN_STATE: {
    problem: 'El código postal no parece pertenecer al estado.',
    nextStep: 'Corrija la dirección, o confirme que es correcta, y envíe de nuevo la solicitud.',
  },
  POST_OFFICE_BOX: {
    problem: 'No se puede asegurar un apartado de correos.',
    nextStep: 'Indique la calle y el número donde vive y envíe de nuevo la solicitud.',
  },
  HOUSE_NUMBER_MISSING: {
    problem: 'A la dirección parece faltarle el número de la casa.',
    nextStep: 'Añada el número, o confirme que la dirección es correcta, y envíe de nuevo la solicitud.',
  },
  TOO_YOUNG: {
    problem: 'Para contratar un seguro debe tener al menos 18 años.',
    nextStep:
      'Si la fecha de nacimiento es incorrecta, corríjala y envíe de nuevo la solicitud. Si no, puede solicitarlo su madre, su padre o su tutor.',
  },
  BIRTH_DATE_IMPLAUSIBLE: {
    problem: 'La fecha de nacimiento no puede ser correcta.',
    nextStep: correct('la fecha de nacimiento'),
  },
  SSN_INVALID: {
    problem: 'El número de la Seguridad Social no puede ser correcto.',
    nextStep: correct('el número de la Seguridad Social'),
  },
  LICENCE_STATE_UNKNOWN: {
    problem: 'No conocemos el estado que expidió el permiso de conducir.',
    nextStep: correct('el estado'),
  },
  LICENCE_NUMBER_INVALID: {
    problem: 'El número del permiso de conducir no puede ser correcto.',
    nextStep: correct('el número del permiso'),
  },
  MODEL_YEAR_IN_FUTURE: {
    problem: 'El año del modelo es posterior al año que viene.',
    nextStep: correct('el año del modelo'),
  },
  DUPLICATE_VEHICLE: {
    problem: 'Otro coche de esta solicitud tiene el mismo número de bastidor.',
    nextStep: 'Corrija el número, o quite el coche, y envíe de nuevo la solicitud.',
  },
  VALUE_NEEDS_SOURCE: {
    problem: 'De un coche que vale más de 100.000 dólares necesitamos saber en qué se basa su valor.',
    nextStep: 'Diga cómo conoce el valor, o corríjalo, y envíe de nuevo la solicitud.',
  },
  ALREADY_INSURED: {
    problem: 'Este coche tiene con nosotros una póliza a la que le quedan más de 60 días.',
    nextStep: 'Quítelo de la solicitud, o solicítelo de nuevo en los últimos 60 días de su póliza.',
  },
  PERSON_CHANGED: {
    problem: 'Sus otras pólizas dicen otra cosa sobre usted.',
    nextStep: 'Escríbalo como antes. Si ha cambiado, póngase en contacto con nosotros.',
  },
  NOT_AN_IMAGE: {
    problem: 'El archivo no es una imagen JPEG ni PNG.',
    nextStep: 'Suba una foto en uno de estos formatos.',
  },
  FILE_DAMAGED: {
    problem: 'El archivo está dañado o incompleto.',
    nextStep: 'Súbalo de nuevo o haga otra foto.',
  },
  FILE_TOO_LARGE: { problem: 'El archivo ocupa más de 15 MB.', nextStep: 'Suba uno más pequeño.' },
  TOO_MANY_PIXELS: {
    problem: 'Un lado de la imagen tiene más de 10.000 píxeles.',
    nextStep: 'Súbala con una resolución menor.',
  },
  IMAGE_TOO_SMALL: {
    problem: 'La imagen es demasiado pequeña para leerla.',
    nextStep: 'Su lado más corto debe tener al menos 300 píxeles.',
  },
  UNREADABLE: {
    problem: 'No se ha podido leer el texto de la imagen.',
    nextStep: 'Haga la foto otra vez con buena luz, de cerca y nítida.',
  },
  NOT_A_LICENCE: {
    problem: 'La imagen no muestra un permiso de conducir.',
    nextStep: 'Suba una de la cara delantera de su permiso.',
  },
  MULTIPLE_DOCUMENTS: {
    problem: 'La imagen muestra más de un documento.',
    nextStep: 'Suba una en la que solo se vea su permiso.',
  },
  NOT_A_CAR: { problem: 'La imagen no muestra su coche.', nextStep: 'Suba una en la que se vea.' },
  LICENCE_EXPIRED: {
    problem: 'El permiso de conducir ha caducado.',
    nextStep: 'Suba uno que siga vigente.',
  },
  NOT_ACCEPTED: {
    problem: 'No hemos podido aceptar esta imagen.',
    nextStep: 'Suba otra o póngase en contacto con nosotros.',
  },
  OUTSIDE_POLICY_PERIOD: {
    problem: 'El día del siniestro queda fuera de la vigencia de la póliza.',
    nextStep: 'Si indicó un día o una póliza incorrectos, presente de nuevo el parte con los correctos.',
  },
  LOSS_BEFORE_COVER: {
    problem: 'El siniestro ocurrió antes de que empezara su cobertura.',
    nextStep: 'Si indicó un día, una hora o un lugar incorrectos, presente de nuevo el parte con los correctos.',
  },
  CAR_TOTAL_LOSS: {
    problem: 'Un siniestro anterior fue el final de este vehículo, y su cobertura terminó con él.',
    nextStep:
      'Si indicó un día o una póliza equivocados, presente de nuevo el parte con los correctos. Si el vehículo se reparó, póngase en contacto con nosotros.',
  },
  UNKNOWN_POLICY: {
    problem: 'No tiene esa póliza.',
    nextStep: 'Presente de nuevo el parte y elija una de sus pólizas.',
  },
  ABOVE_AUTHORITY: { problem: 'Una segunda persona aprueba los pagos de este importe.', nextStep: nothingToDo },
  PAYMENT_FAILED: {
    problem: 'El pago no se ha podido realizar y estamos averiguando por qué.',
    nextStep: nothingToDo,
  },
};
