import type { ActivityKind } from "@/domain/activity/event";
import * as kinds from "./kinds";
import type { Notification } from "./notification";

export const notifications: readonly Notification[] = Object.values(kinds);

/** The kinds of event that cause a notification. All others are only recorded. */
export const followedKinds: readonly ActivityKind[] = notifications.flatMap(({ after }) => after);

export const findNotification = (kind: string): Notification | undefined =>
  notifications.find((one) => one.kind === kind);
