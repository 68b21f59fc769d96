import { accountRouter } from "./routers/account";
import { commentRouter } from "./routers/comment";
import { consentRouter } from "./routers/consent";
import { goalRouter } from "./routers/goal";
import { invitationRouter } from "./routers/invitation";
import { ladderRouter } from "./routers/ladder";
import { memberRouter } from "./routers/member";
import { mentorshipRouter } from "./routers/mentorship";
import { nodeRouter } from "./routers/node";
import { organizationRouter } from "./routers/organization";
import { teamRouter } from "./routers/team";
import { todayRouter } from "./routers/today";
import { t } from "./trpc";

export const appRouter = t.router({
  organization: organizationRouter,
  member: memberRouter,
  invitation: invitationRouter,
  consent: consentRouter,
  mentorship: mentorshipRouter,
  ladder: ladderRouter,
  team: teamRouter,
  today: todayRouter,
  goal: goalRouter,
  node: nodeRouter,
  comment: commentRouter,
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = t.createCallerFactory(appRouter);
