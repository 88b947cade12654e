export const idOf = (sequence: number): string => String(sequence).padStart(12, '0');
