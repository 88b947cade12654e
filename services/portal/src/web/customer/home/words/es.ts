import type { HomeWords } from './en.ts';

export const es: HomeWords = {
  welcome: 'Le damos la bienvenida a Claimstream',
  title: 'Resumen',
  next: 'Qué hacer ahora',
  states: {
    done: 'Hecho',
    now: 'Le toca a usted',
    waiting: 'Estamos en ello',
    trouble: 'Le necesita',
    later: 'Más tarde',
  },
  steps: {
    apply: {
      title: 'Solicitar un seguro',
      texts: {
        later: '',
        now: 'Háblenos de usted, de su licencia y de su coche. Tarda unos cinco minutos.',
        waiting: 'Estamos comprobando su solicitud. Tarda unos segundos.',
        trouble: 'Su solicitud necesita una corrección. Lo que escribió sigue ahí.',
        done: 'Su solicitud está aceptada.',
      },
      buttons: { now: 'Empezar la solicitud', trouble: 'Corregir la solicitud' },
    },
    documents: {
      title: 'Subir sus documentos',
      texts: {
        later: 'Después necesitamos una foto de su licencia de conducir y una de cada coche.',
        now: 'Necesitamos una foto de su licencia de conducir y una de cada coche.',
        waiting: 'Estamos mirando sus fotos.',
        trouble: 'No hemos podido usar una foto. Vea por qué y haga otra.',
        done: 'Todas sus fotos están aceptadas.',
      },
      buttons: { now: 'Subir documentos', trouble: 'Ver qué falla', waiting: 'Ver sus documentos' },
    },
    cover: {
      title: 'Está asegurado',
      texts: {
        later: 'Su póliza se activa en cuanto aceptamos sus documentos.',
        done: 'Su póliza está activa. Desde ahora pagamos los daños.',
      },
      buttons: { done: 'Ver sus pólizas' },
    },
    report: {
      title: 'Dar parte de un siniestro, si pasa algo',
      texts: {
        later: 'Cuando esté asegurado, aquí da parte de los daños y sigue el siniestro hasta que se paga.',
        now: 'Díganos qué pasó. Aquí sigue el siniestro hasta que se paga.',
      },
      buttons: { now: 'Dar parte' },
    },
  },
  claims: 'Sus siniestros abiertos',
  allClaims: 'Todos sus siniestros',
  policies: 'Sus pólizas',
};
