/** The clock of this server. The database's clock, not this one, decides what is stored and what expires. */
export const now = (): Date => new Date();
