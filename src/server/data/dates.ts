/** Calendar dates on their way between the database (midnight UTC) and everything else (`YYYY-MM-DD`). */

export const toDay = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

export const isoDay = (day: Date): string => day.toISOString().slice(0, 10);
