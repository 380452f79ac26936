/** checks */
export const checks = {} as const;
