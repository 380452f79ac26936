/** changes */
export const changes = {} as const;
