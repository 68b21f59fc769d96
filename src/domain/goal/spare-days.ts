import { horizons } from "@/domain/horizons";

/** Whether a plan that fits has so few days to spare that it will soon be off track. */
export const isAboutToStopFitting = (spareDays: number): boolean =>
  spareDays <= horizons.stopsFittingDays;
