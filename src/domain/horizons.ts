/** How many days a screen looks ahead or back. What a plan's owner and what a manager is warned of have each their name. */
export const horizons = {
  /** "Must start soon": to a plan's readers, on Today and in the climb. */
  startsSoonDays: 14,
  /** "Slipping": to a manager, on Team. Shorter: who plans is told first, and can act before others look. */
  slippingDays: 10,
  /** "Waiting": so long an unanswered comment stands on Team, before it is taken as past. */
  waitingDays: 60,
} as const;
