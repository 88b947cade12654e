import type { OwnDataWords } from './en.ts';

export const es: OwnDataWords = {
  title: 'Sus datos',
  intro: 'Obtenga una copia de todo lo que guardamos sobre usted, o haga que se borre.',
  copy: {
    title: 'Una copia de sus datos',
    text: 'Un archivo que los programas pueden leer: su solicitud, pólizas, documentos, siniestros con sus cartas, pagos y avisos. Los enlaces a sus fotos valen cinco minutos.',
    take: 'Obtener una copia',
    done: 'La copia está en sus descargas.',
  },
  erase: {
    title: 'Borrar sus datos',
    text: 'Borramos lo que ninguna ley ni regla nos hace conservar, y cerramos su cuenta. No se puede deshacer.',
    open: 'Borrar mis datos',
  },
  dialog: {
    title: '¿Borrar sus datos y cerrar su cuenta?',
    endsCover: 'Su cobertura termina en el acto: no se paga nada de lo que ocurra desde ahora.',
    text: 'Después ya no podrá iniciar sesión, y nadie puede recuperar lo que se borró. Si quiere una copia, obténgala antes.',
    confirm: 'Sí, borrar mis datos',
    confirmWithCover: 'Sí, terminar mi cobertura y borrar mis datos',
    cancel: 'Conservar mi cuenta',
  },
  kept: {
    title: 'Debemos conservar, y borramos después:',
    nothing: 'No se conserva nada sobre usted.',
    until: (day: string) => `hasta el ${day}`,
    ours: 'regla nuestra',
  },
  outcome: {
    underWay: 'Se están borrando sus datos',
    done: 'Sus datos están borrados',
    erased: 'Borrado:',
    mail: 'Recibirá un último correo sobre ello. Con él termina su acceso.',
    signOut: 'Cerrar sesión ahora',
  },
  obstacles: {
    CLAIMS_OPEN: 'Tiene un siniestro abierto. Espere a que se cierre, o retírelo; después podrá borrar sus datos.',
    APPLICATION_PENDING: 'Se está decidiendo su solicitud. Vuelva en un minuto.',
    POLICIES_IN_FORCE: 'Tiene una cobertura en vigor.',
  },
  data: {
    account: 'Su cuenta y datos de contacto',
    application: 'Su solicitud, sin número de seguro social ni teléfono',
    policies: 'El registro de sus pólizas',
    documents: 'Documentos con sus fotos',
    drafts: 'Borradores de partes',
    claims: 'Los expedientes de sus siniestros con sus cartas',
    'claim-photos': 'Fotos de sus siniestros',
    'claim-checks': 'Comprobaciones de sus siniestros',
    checks: 'Comprobaciones de sus documentos',
    fingerprints: 'Huellas con las que se comparan datos',
    payments: 'Lo que se le pagó',
    rentals: 'Coches de alquiler',
    notifications: 'Avisos',
    preferences: 'Ajustes de correo y mensajes',
    trips: 'Trayectos de sus coches, con choques y puntuaciones',
  },
  problems: {
    EXPORT_NOT_READY: 'Todavía se reúnen sus datos. Inténtelo de nuevo en un minuto.',
    STAFF_ACCOUNT:
      'También trabaja con esta cuenta. Pida al administrador que la saque de sus grupos e inténtelo de nuevo.',
    CUSTOMER_ERASED: 'Su cuenta está cerrada, y sus datos están borrados.',
    CLAIMS_OPEN: 'Tiene un siniestro abierto. Espere a que se cierre, o retírelo.',
    APPLICATION_PENDING: 'Se está decidiendo su solicitud. Inténtelo de nuevo en un minuto.',
    POLICIES_IN_FORCE: 'Tiene una cobertura en vigor. Vuelva a cargar la página.',
  },
};
