import type { AlarmWords } from './en.ts';

export const es: AlarmWords = {
  title: 'Alarmas',
  intro: (total) => `${total} alarmas, evaluadas cada minuto.`,
  ringing: 'Activas',
  noneRings: 'No hay ninguna alarma activa',
  noneHint: 'Nada espera a un operador.',
  quiet: 'Las demás',
  columns: { what: 'Qué', since: 'Desde', state: 'Estado', means: 'Qué significa' },
  states: { OK: 'En calma', ALARM: 'Activa', INSUFFICIENT_DATA: 'Aún sin evaluar' },
  runbook: (section) => `Manual: docs/operations.md, sección ${section}`,
  kinds: {
    'dead-letters': 'Se abandonaron mensajes. Busque la causa, corríjala y vuelva a enviarlos.',
    'unpublished-events': 'Hay eventos que no se pudieron publicar y siguen en la bandeja de salida.',
    'unmatched-events': 'Llegaron eventos que ninguna regla puede querer.',
    'lost-events': 'Un evento no se pudo llevar a su cola.',
    'queue-age': 'Una cola no se atiende a tiempo.',
    'stream-age': 'Un flujo no se lee a tiempo.',
    'stream-writes': 'Un flujo rechaza lo que se le escribe.',
    'function-failures': 'Hay funciones que fallan o están limitadas.',
    'executions-failed': 'Un flujo de trabajo terminó antes que su tarea.',
    'api-errors': 'Las personas ven páginas de error.',
    'websocket-errors': 'Las páginas en vivo no reciben respuesta.',
    'undelivered-notices': 'Un tema no pudo avisar a uno de sus suscriptores.',
    quarantine: 'Un mensaje o registro de fuera no se pudo tratar y espera a una persona.',
    'breached-clocks': 'Algo prometido no se hizo a tiempo.',
  },
};
