import type { DevelopersWords } from './en.ts';

export const es: DevelopersWords = {
  link: '¿Esta plataforma es suya? Vea qué hay aquí',
  title: 'Esta plataforma funciona en su equipo',
  intro:
    'Todos los servicios de Claimstream están desplegados aquí, en un AWS que funciona como un solo proceso. Nada sale del equipo: ni correo, ni dinero, ni cuenta de AWS.',
  back: 'Volver al inicio de sesión',
  clicking: {
    title: 'Consiga que se pague un siniestro, a golpe de clic',
    note: 'Unos diez minutos. Use otro navegador, o una ventana privada, para el otro lado de la mesa.',
    steps: [
      'Cree una cuenta con cualquier dirección. El código está en el buzón de este equipo.',
      'Solicite un seguro con cualquier nombre y cualquier vehículo. La solicitud se comprueba en segundos.',
      'Suba la licencia y la foto del vehículo. No necesita las suyas: «Usar una imagen de muestra» las dibuja según lo que declaró.',
      'Declare un siniestro de hoy y suba una foto del daño, o una muestra.',
      'Obtenga las cuentas de abajo. En la otra ventana, inicie sesión como tramitador, con la contraseña y el código que está junto al nombre, abra el siniestro en la cola de trabajo y apruébelo.',
      'En la primera ventana, vea cómo se paga el siniestro. Una indemnización alta espera al supervisor, que la aprueba.',
    ],
  },
  staff: {
    title: 'Siéntese al otro lado de la mesa',
    note: 'Imprime, en una segunda terminal, una cuenta de cada tipo, su contraseña y el código con que el personal inicia sesión. Un código posterior está en la página de usuarios de este equipo.',
    roles: [
      ['Tramitador', 'decide sobre los siniestros y aclara o confirma las sospechas de fraude.'],
      ['Supervisor', 'aprueba las indemnizaciones que superan las atribuciones del tramitador, y ve el panel.'],
      ['Operador', 've pasar en directo cada evento entre los servicios.'],
      ['Finanzas', 'lee el libro contable de cada siniestro, registra recobros y exporta un mes.'],
      ['Investigación', 'examina las sospechas de fraude y las confirma o las levanta.'],
    ],
  },
  where: {
    title: 'Qué funciona y dónde',
    places: {
      mailbox: ['Buzón', 'Todos los correos que envió la plataforma.'],
      authenticator: [
        'Autenticador',
        'Los códigos con que el personal inicia sesión, junto a cada usuario: para las cuentas de muestra, la aplicación es este equipo.',
      ],
      console: ['Consola', 'Lo que ocurre por dentro: eventos, funciones, colas, flujos, registros.'],
      events: ['Eventos', 'Lo último que pasó por un bus, en JSON.'],
      stacks: ['Pilas', 'Lo que está desplegado, en JSON.'],
      notices: ['Mensajes', 'Lo que la nube local dice a quien la opera: sobre todo llamadas rechazadas.'],
      endpoint: ['Dirección de AWS', 'Para la AWS CLI y cualquier SDK, con la clave y el secreto «local».'],
    },
  },
  commands: {
    title: 'Órdenes',
    list: [
      ['npm run journey', 'lleva por sí sola a un cliente nuevo hasta el pago; véalo como operador.'],
      ['npm run staff -- --demo', 'crea una cuenta de cada tipo de personal, con un código.'],
      ['npm start -- --watch', 'empaqueta y despliega un servicio cada vez que cambian sus fuentes.'],
      ['npm run reset', 'olvida todo lo que guarda la plataforma.'],
      ['npm test', 'ejecuta tipos y pruebas, y un recorrido con cada mensaje entregado dos veces.'],
    ],
    copy: 'Copiar la orden',
    copied: 'Copiada',
    copyFailed: 'No se pudo copiar',
  },
};
