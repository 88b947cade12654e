import type { DocumentWords } from './en.ts';

export const es: DocumentWords = {
  title: 'Sus documentos',
  intro: 'Su póliza se activa cuando todos están aceptados.',
  none: {
    apply: 'Le pediremos fotos de su licencia de conducir y de su coche cuando haya enviado la solicitud.',
    submitted: 'Estamos comprobando su solicitud. Después le pediremos aquí las fotos.',
    rejected: 'Antes hay que corregir su solicitud.',
    toApplication: 'Solicitar un seguro',
    toCorrection: 'Corregir la solicitud',
  },
  allCleared: {
    title: 'Todos sus documentos están aceptados',
    text: 'No queda nada por subir.',
    toPolicies: 'Ver sus pólizas',
  },
  beingPrepared: 'Estamos preparando su lista. Aparecerá aquí en unos segundos.',
  refused: {
    licence: 'Necesitamos otra foto de su licencia',
    car: 'Necesitamos otra foto de su coche',
    damage: 'Necesitamos otra foto de los daños',
  },
  advice: {
    licence: 'Fotografíe la cara delantera de la tarjeta, plana, con buena luz y de modo que llene la imagen.',
    car: 'Fotografíe el coche entero de lado y con luz de día.',
    damage: 'Fotografíe los daños de cerca, con una parte del coche que deje ver dónde están.',
  },
  choose: {
    drop: 'Suelte aquí una foto, o',
    file: 'Elegir una foto',
    camera: 'Hacer una foto',
    limits: (megabytes, most, least) =>
      `JPEG o PNG, hasta ${megabytes} MB, con ${least} a ${most} píxeles por lado. Si la foto es más grande, la reducimos nosotros.`,
    fileFor: {
      licence: 'Elegir una foto de su licencia de conducir',
      car: 'Elegir una foto de su coche',
      damage: 'Elegir una foto de los daños',
    },
    cameraFor: {
      licence: 'Hacer una foto de su licencia de conducir',
      car: 'Hacer una foto de su coche',
      damage: 'Hacer una foto de los daños',
    },
  },
  sample: {
    use: 'Usar una imagen de muestra',
    failed: 'No se pudo dibujar; inténtelo de nuevo',
  },
  upload: {
    preparing: 'Preparando la foto',
    sending: 'Enviando la foto',
    cut: 'Se perdió la conexión',
    cutText: 'Su foto sigue aquí. Continuaremos solos cuando vuelva a estar en línea.',
    failed: 'La foto no ha llegado',
  },
  faults: {
    NOT_AN_IMAGE: {
      problem: 'Este archivo no es una imagen que podamos abrir.',
      nextStep: 'Elija una foto en formato JPEG o PNG.',
    },
    IMAGE_TOO_SMALL: {
      problem: 'La imagen es demasiado pequeña para leerla.',
      nextStep: 'Hágala de nuevo más de cerca, o elija el original en lugar de una miniatura.',
    },
    FILE_TOO_LARGE: {
      problem: 'El archivo es demasiado grande y no hemos podido reducirlo.',
      nextStep: 'Haga otra foto o elija una dentro de los límites de abajo.',
    },
  },
  claimEnded: 'El siniestro ha terminado, así que no hace falta ninguna foto.',
  noAttemptsLeft: 'Ha usado todos los intentos de este documento. Póngase en contacto con nosotros y lo vemos juntos.',
  states: {
    received: 'Tenemos su foto y valoramos con ella el siniestro.',
    processing: 'Estamos leyendo su foto. Tarda unos segundos.',
    processed: 'Estamos comparando su foto con lo que nos dijo.',
    review: 'No tiene que hacer nada. Una persona lo compara con lo que nos dijo, normalmente en un día.',
    cleared: 'Gracias, esta foto es todo lo que necesitamos.',
  },
  reading: {
    title: 'Lo que leímos',
    read: 'Leímos',
    said: 'Usted nos dijo',
    unread: 'No se pudo leer',
    agrees: 'Igual',
    differs: 'Distinto',
    unsure: 'No estamos seguros',
    right: 'Es correcto',
    another: 'Hacer otra foto',
    confirmed: 'Usted confirmó que es correcto.',
    fields: {
      givenName: 'Nombre',
      familyName: 'Apellido',
      birthDate: 'Fecha de nacimiento',
      licenceNumber: 'Número de la licencia',
      expiresOn: 'Válida hasta',
      vehicle: 'Vehículo',
      colour: 'Color',
      severity: 'Daños',
    },
    vehicles: { car: 'Coche', truck: 'Camión', motorcycle: 'Motocicleta', bus: 'Autobús', none: 'Ningún vehículo' },
  },
  problems: {
    DOCUMENT_ALREADY_CLEARED: 'Este documento ya se aceptó. No tiene que enviar nada más.',
    TOO_MANY_ATTEMPTS:
      'Ha usado todos los intentos de este documento. Póngase en contacto con nosotros y lo vemos juntos.',
    DOCUMENT_NOT_FOUND: 'Ya no se espera este documento. Vuelva a cargar la página.',
    NO_IMAGE: 'La foto todavía no ha llegado. Espere un momento e inténtelo de nuevo.',
    NOTHING_READ: 'Todavía no hay nada que confirmar. Vuelva a cargar la página.',
    NEWER_IMAGE: 'Entre tanto llegó una foto más nueva. Mire lo que leímos en ella.',
  },
};
