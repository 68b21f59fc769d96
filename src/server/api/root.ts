import { accountRouter } from "./routers/account";
import { commentRouter } from "./routers/comment";
import { t } from "./trpc";

export const appRouter = t.router({
  comment: commentRouter,
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = t.createCallerFactory(appRouter);
