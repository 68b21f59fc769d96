import type { ActivityEvent } from "@/domain/activity/event";
import type { Scope } from "@/server/data/scope";
import { enqueueMail } from "@/server/infra/mail-queue";
import { invitation } from "./kinds/invitation";
import { managerQuestion } from "./kinds/manager-question";
import { mentorshipRequest } from "./kinds/mentorship-request";
import type { Notification } from "./notification";

const notifications: readonly Notification[] = [invitation, managerQuestion, mentorshipRequest];

/** Queues what follows from events, in their transaction. */
export async function queueNotifications(
  scope: Scope,
  events: readonly ActivityEvent[],
): Promise<void> {
  for (const { kind, follow } of notifications)
    for (const ids of await follow(scope, events))
      await enqueueMail(scope.db, { kind, organizationId: scope.organizationId, ...ids });
}

export const findNotification = (kind: string): Notification | undefined =>
  notifications.find((one) => one.kind === kind);
