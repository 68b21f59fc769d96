/**
 * How many days a screen looks ahead or back. What a plan's owner and what a manager is warned of have separate names.
 */
export const horizons = {
  /** A step "must start soon" on Today and in the climb, for everyone who reads the plan. */
  startsSoonDays: 14,
  /**
   * A plan is "slipping" on a manager's Team page. The horizon is shorter, so that the owner is warned first and can
   * act.
   */
  slippingDays: 10,
  /** A plan with so few days to spare is "off track in … days", for everyone who sees its state. */
  stopsFittingDays: 10,
  /** How long an unanswered comment counts as "waiting" on Team. */
  waitingDays: 60,
} as const;
