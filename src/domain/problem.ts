/**
 * The one closed error type, for broken rights and broken input. Expected outcomes (a stale version, a plan that does
 * not fit) are values instead. Each code has its sentence in `messages/` under `problem`.
 */
const problemCodes = [
  "notSignedIn",
  "signedInAsAnother",
  "deactivated",
  "notFound",
  "forbidden",
  "invalidInput",
  "tooLarge",
  "tooManyRequests",
  "reportingCycle",
  "treeCycle",
  "stepHasChildren",
  "rungIsMilestone",
  "stepHasNoOrder",
  "hasOpenSteps",
  "parentGone",
  "nodeGone",
  "tooDeep",
  "tooManyNodes",
  "lastOwner",
  "alreadyMember",
  "slugTaken",
  "invitationUsed",
  "invitationExpired",
  "invitationForAnother",
  "invitationRevoked",
  "mentorshipExists",
  "dateInFuture",
  "dateInPast",
  "dateTooEarly",
  "dateBeforeDone",
  "unavailable",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export class Problem extends Error {
  override readonly name = "Problem";
  constructor(
    readonly code: ProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
    /** For `invalidInput`: the message keys of the fields, by the path of each field. */
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}
