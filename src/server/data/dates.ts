/** A calendar date (`YYYY-MM-DD`) as the database takes it: midnight UTC. */
export const toDay = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
