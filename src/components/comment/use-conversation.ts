import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAnnounce } from "@/components/providers/announce";
import { useTRPC, useTRPCClient } from "@/components/providers/trpc";
import { useAnnounceFailure } from "@/components/providers/use-announce-failure";
import { type Failure, problemIn, useProblem } from "@/components/providers/use-problem";
import type { CommentTarget } from "@/domain/comment/post";
import type { ThreadCursor } from "@/domain/comment/thread-page";
import type { CommentDraft } from "./drafts";

/** Reads the threads, the latest first, and writes comments. Reading them marks the goal as seen by the viewer. */
export function useConversation({
  organization,
  goalId,
  nodeId,
}: {
  organization: string;
  goalId: string;
  nodeId: string | null;
}) {
  const trpc = useTRPC();
  const api = useTRPCClient();
  const client = useQueryClient();
  const problem = useProblem();
  const t = useTranslations("comment");
  const announce = useAnnounce();
  const announceFailure = useAnnounceFailure();
  const goal = { organization, goalId };
  const threads = useInfiniteQuery({
    queryKey: [...trpc.comment.threads.queryKey({ ...goal, nodeId }), "pages"],
    queryFn: ({ pageParam, signal }) =>
      api.comment.threads.query({ ...goal, nodeId, cursor: pageParam }, { signal }),
    initialPageParam: null as ThreadCursor | null,
    getNextPageParam: ({ earlier }) => earlier,
  });
  const post = useMutation(trpc.comment.post.mutationOptions());
  const resolve = useMutation(trpc.comment.resolve.mutationOptions());
  const reopen = useMutation(trpc.comment.reopen.mutationOptions());
  const { mutate: markSeen } = useMutation(trpc.goal.markSeen.mutationOptions());
  useEffect(() => markSeen({ organization, goalId }), [markSeen, organization, goalId]);

  const refresh = async () => {
    // A first query that is still pending may not contain the new comment, and would not be repeated.
    await client.cancelQueries({ queryKey: trpc.comment.threads.pathKey() });
    await Promise.all([
      client.invalidateQueries({ queryKey: trpc.comment.threads.pathKey() }),
      client.invalidateQueries({ queryKey: trpc.goal.plan.queryKey(goal) }),
    ]);
  };
  const postComment = async (
    { id, body }: CommentDraft,
    target: CommentTarget,
  ): Promise<Failure | null> => {
    try {
      await post.mutateAsync({ ...goal, id, target, body });
      await refresh();
      return null;
    } catch (error) {
      // The panel then says that its node was deleted, and shows this text to be copied.
      if (problemIn(error)?.code === "nodeGone")
        void client.invalidateQueries({ queryKey: trpc.goal.plan.queryKey(goal) });
      const { fields, ...failure } = problem(error);
      return fields.body ? { ...failure, message: fields.body } : failure;
    }
  };
  // The panel may be closed before the change ends or is undone, so a promise is used.
  const setResolved = (threadId: string, resolved: boolean): Promise<void> =>
    (resolved ? resolve : reopen)
      .mutateAsync({ ...goal, threadId })
      .then(
        () =>
          announce({
            text: t(resolved ? "resolvedNow" : "reopenedNow"),
            undo: () => setResolved(threadId, !resolved),
          }),
        announceFailure,
      )
      .then(refresh);
  return { threads, postComment, setResolved };
}
