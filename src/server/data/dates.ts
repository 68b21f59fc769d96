/** Converts a calendar date (`YYYY-MM-DD`) to the form that the database driver takes: midnight UTC. */
export const toDay = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
