import { t } from "./trpc";

export const appRouter = t.router({});

export type AppRouter = typeof appRouter;
export const createCaller = t.createCallerFactory(appRouter);
