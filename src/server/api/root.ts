import { accountRouter } from "./routers/account";
import { t } from "./trpc";

export const appRouter = t.router({
  account: accountRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = t.createCallerFactory(appRouter);
