/** Reading parameters of Univer's commands, which arrive untyped. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textAt(params: Record<string, unknown>, key: string): string {
  const value = params[key];
  return typeof value === 'string' ? value : '';
}

export function numberAt(params: Record<string, unknown>, key: string): number {
  const value = params[key];
  return typeof value === 'number' ? value : 0;
}

export function recordAt(params: Record<string, unknown>, key: string): Record<string, unknown> {
  const value = params[key];
  return isRecord(value) ? value : {};
}
