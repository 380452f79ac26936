/** xlsx */
export const xlsx = {} as const;
