import type { LayoutWords } from './en.ts';

export const es: LayoutWords = {
  product: 'Claimstream',
  skip: 'Ir al contenido principal',
  account: 'Cuenta',
  signIn: 'Iniciar sesión',
  signOut: 'Cerrar sesión',
  language: 'Idioma',
  dark: 'Oscuro',
  light: 'Claro',
  appearance: 'Apariencia',
  navigation: 'Páginas',
  openNavigation: 'Abrir la lista de páginas',
  closeNavigation: 'Cerrar la lista de páginas',
  more: 'Más',
  loading: 'Cargando',
  notifications: 'Avisos',
  dismiss: 'Descartar',
  close: 'Cerrar',
  tryAgain: 'Reintentar',
  notFound: {
    title: 'Esta página no existe',
    text: 'Puede que la dirección esté mal escrita o que la página se haya movido.',
    home: 'Ir al resumen',
  },
  forbidden: {
    title: 'Esta página no es para su cuenta',
    text: 'Es para quienes tramitan siniestros. Si es su caso, inicie sesión con su cuenta de trabajo.',
  },
  expired: {
    title: 'Inicie sesión de nuevo para continuar',
    text: 'Su sesión ha terminado. Lo que escribió sigue en la página y se enviará después de iniciar sesión.',
  },
  cannotStart: {
    title: 'Claimstream no responde',
    text: 'El portal no pudo leer su configuración. Compruebe su conexión y vuelva a cargar la página.',
  },
  failed: {
    noConnection: 'No hay conexión. Lo que escribió sigue aquí; inténtelo de nuevo cuando vuelva a estar en línea.',
    server: 'Algo falló por nuestra parte. No se ha perdido nada; inténtelo de nuevo en un minuto.',
    notAllowed: 'Su cuenta no puede hacer esto.',
    unknown: 'No ha funcionado.',
    title: 'No ha funcionado',
    pageBroke: 'Esta página no se pudo mostrar. Cárguela de nuevo; lo que envió antes está a salvo.',
  },
  problems: {
    CONCURRENT_CHANGE: 'Alguien cambió esto en el mismo momento. Revíselo y repita lo que hizo.',
    IDEMPOTENCY_KEY_REUSED: 'Esto ya se envió con otro contenido. Vuelva a cargar la página para ver qué llegó.',
    INVALID_BODY: 'Algunos campos necesitan una corrección.',
  },
  live: { online: 'En directo', offline: 'Sin conexión: lo que ve puede estar anticuado', connecting: 'Conectando' },
};
