import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CommentTarget } from "@/domain/comment/post";
import type { ProblemCode } from "@/domain/problem";
import { connect } from "@/server/infra/db";
import { type Actors, buildActors, type Insider } from "@/server/testing/actors";
import { buildGoal, buildTree, inOrganization } from "@/server/testing/builders";
import { testDatabase } from "@/server/testing/database";
import { statementsOf } from "@/server/testing/statements";
import { createCaller } from "../root";

const database = connect(await testDatabase());
afterAll(() => database.pool.end());

let actors: Actors;
let goalId: string;
let milestone: string;

beforeAll(async () => {
  actors = await buildActors(database);
  const { organizationId, owner } = actors;
  const goal = await buildGoal(database, organizationId, {
    ownerId: owner.memberId,
    audiences: ["manager", "chain", "mentors", "team", "organization"],
  });
  const nodes = await buildTree(database, goal, [{ title: "Senior Manager", children: [] }]);
  goalId = goal.id;
  milestone = nodes["Senior Manager"] ?? "";
});

const as = (actor: Insider, at = new Date()) =>
  createCaller({
    database,
    sessionTokenHash: actors.actors[actor].sessionTokenHash,
    requestId: "test",
    at,
  }).comment;

const on = (nodeId: string | null, audience: "readers" | "owner" = "readers"): CommentTarget => ({
  nodeId,
  audience,
});

const say = (
  actor: Insider,
  commentTarget: CommentTarget,
  body = "Have you thought of it?",
  at?: Date,
) =>
  as(actor, at).post({
    organization: actors.slug,
    goalId,
    id: randomUUID(),
    target: commentTarget,
    body,
  });

const threads = (actor: Insider, nodeId: string | null = milestone) =>
  as(actor).threads({ organization: actors.slug, goalId, nodeId });

const refusal = (code: ProblemCode) =>
  expect.objectContaining({ cause: expect.objectContaining({ code }) });

const newNode = async () => {
  const goal = {
    organizationId: actors.organizationId,
    id: goalId,
    ownerId: actors.owner.memberId,
  };
  const ids = await buildTree(database, goal, [{ title: "Step" }]);
  return ids.Step ?? "";
};

const activities = (id: string) =>
  inOrganization(database, actors.organizationId, (db) =>
    db.activity.findMany({
      where: { goalId, nodeId: id },
      orderBy: { createdAt: "asc" },
      omit: {
        id: true,
        organizationId: true,
        goalId: true,
        nodeId: true,
        createdAt: true,
        fannedOutAt: true,
      },
    }),
  );

describe("what is said", () => {
  it("stands in its thread, oldest first, with who said it", async () => {
    const node = await newNode();
    const { threadId } = await say("mentor", on(node), "Talk to **Ana**.");
    await say("owner", { threadId }, "I did.");
    const { threads: seen, earlier } = await threads("managerAbove", node);
    expect(earlier).toBeNull();
    expect(seen).toMatchObject([
      {
        id: threadId,
        nodeId: node,
        audience: "readers",
        resolved: null,
        can: { reply: true, resolve: false },
        comments: [
          {
            authorName: "mentor",
            authorIs: "mentor",
            html: "<p>Talk to <strong>Ana</strong>.</p>",
          },
          { authorName: "owner", authorIs: "owner", html: "<p>I did.</p>" },
        ],
      },
    ]);
  });

  it("can be about the goal itself", async () => {
    const { threadId } = await say("teammate", on(null));
    const { threads: seen } = await threads("owner", null);
    expect(seen.map(({ id }) => id)).toContain(threadId);
    expect((await threads("owner")).threads.map(({ id }) => id)).not.toContain(threadId);
  });

  it.each([
    ["owner", "owner"],
    ["directManager", "manager"],
    ["managerAbove", "managerAbove"],
    ["unmetManagerAbove", "managerAbove"],
    ["mentor", "mentor"],
    ["mentorOfAnotherGoal", "member"],
    ["mentorEnded", "member"],
    ["teammate", "teammate"],
    ["orgAdmin", "member"],
  ] as const)("tells what %s is to the owner", async (actor, is) => {
    const node = await newNode();
    await say(actor, on(node));
    const { threads: seen } = await threads("owner", node);
    expect(seen[0]?.comments[0]?.authorIs).toBe(is);
  });

  it("comes in pages of fifty threads, the latest first asked for", async () => {
    const node = await newNode();
    const start = Date.now();
    for (let index = 0; index < 52; index++)
      await say(
        index % 2 ? "mentor" : "teammate",
        on(node),
        `Thread ${index}`,
        new Date(start + index),
      );
    const ask = { organization: actors.slug, goalId, nodeId: node };
    const latest = await as("owner").threads(ask);
    const before = await as("owner").threads({ ...ask, cursor: latest.earlier });
    const bodies = [...before.threads, ...latest.threads].map(({ comments }) => comments[0]?.html);
    expect(before.threads).toHaveLength(2);
    expect(before.earlier).toBeNull();
    expect(bodies).toEqual(Array.from({ length: 52 }, (_, index) => `<p>Thread ${index}</p>`));
  });

  it("is recorded with it, in the same breath", async () => {
    const node = await newNode();
    const { id, threadId } = await say("mentor", on(node, "owner"));
    const response = await say("owner", { threadId });
    expect(await activities(node)).toEqual([
      {
        actorId: actors.actors.mentor.memberId,
        kind: "comment.posted",
        subjectId: null,
        audience: "owner",
        detail: { commentId: id },
      },
      {
        actorId: actors.owner.memberId,
        kind: "comment.posted",
        subjectId: actors.actors.mentor.memberId,
        audience: "owner",
        detail: { commentId: response.id },
      },
    ]);
  });
});

describe("what is said to the owner alone", () => {
  it("is between the two, in every reply", async () => {
    const node = await newNode();
    const { threadId } = await say("teammate", on(node, "owner"));
    await say("owner", { threadId }, "Thank you.");
    for (const actor of ["owner", "teammate"] as const) {
      const { threads: seen } = await threads(actor, node);
      expect(seen).toMatchObject([{ id: threadId, audience: "owner", can: { reply: true } }]);
      expect(seen[0]?.comments).toHaveLength(2);
    }
    for (const actor of ["directManager", "mentor", "orgAdmin"] as const)
      expect((await threads(actor, node)).threads).toEqual([]);
  });

  it("is not there for anybody else who would answer or resolve it", async () => {
    const { threadId } = await say("teammate", on(milestone, "owner"));
    const ask = { organization: actors.slug, goalId, threadId };
    await expect(say("directManager", { threadId })).rejects.toEqual(refusal("notFound"));
    await expect(as("directManager").resolve(ask)).rejects.toEqual(refusal("notFound"));
    await expect(as("directManager").reopen(ask)).rejects.toEqual(refusal("notFound"));
  });
});

describe("the same form", () => {
  it("sent twice, or twice at once, is one comment and one answer", async () => {
    const node = await newNode();
    const form = {
      organization: actors.slug,
      goalId,
      id: randomUUID(),
      target: on(node),
      body: "Once.",
    };
    const first = await Promise.all([as("mentor").post(form), as("mentor").post(form)]);
    const again = await as("mentor").post(form);
    expect(first).toEqual([again, again]);
    expect((await threads("owner", node)).threads).toHaveLength(1);
    expect(await activities(node)).toHaveLength(1);
    const reply = { ...form, id: randomUUID(), target: { threadId: form.id } };
    expect(await as("owner").post(reply)).toEqual(await as("owner").post(reply));
    expect((await threads("owner", node)).threads[0]?.comments).toHaveLength(2);
  });

  it("under an id that is taken tells nothing of what took it", async () => {
    const { id } = await say("teammate", on(milestone, "owner"));
    const form = { organization: actors.slug, goalId, id, target: on(milestone), body: "Mine." };
    await expect(as("mentor").post(form)).rejects.toEqual(refusal("notFound"));
  });

  it("sent by somebody else is not the comment of its author", async () => {
    const body = "The same words.";
    const { id } = await say("teammate", on(milestone), body);
    const form = { organization: actors.slug, goalId, id, target: on(milestone), body };
    await expect(as("mentor").post(form)).rejects.toEqual(refusal("notFound"));
  });
});

describe("a place that is gone", () => {
  it("is told apart from one that never was", async () => {
    const node = await newNode();
    const { threadId } = await say("mentor", on(node));
    await inOrganization(database, actors.organizationId, (db) =>
      db.node.updateMany({ where: { id: node }, data: { deletedAt: new Date() } }),
    );
    const ask = { organization: actors.slug, goalId, threadId };
    await expect(say("mentor", on(node))).rejects.toEqual(refusal("nodeGone"));
    await expect(say("mentor", { threadId })).rejects.toEqual(refusal("nodeGone"));
    await expect(as("mentor").resolve(ask)).rejects.toEqual(refusal("nodeGone"));
    await expect(say("mentor", on(randomUUID()))).rejects.toEqual(refusal("notFound"));
    await expect(say("mentor", { threadId: randomUUID() })).rejects.toEqual(refusal("notFound"));
    expect((await threads("mentor", node)).threads).toEqual([]);
  });

  it("cannot be reached from another goal", async () => {
    const { organizationId, owner, slug } = actors;
    const other = await buildGoal(database, organizationId, { ownerId: owner.memberId });
    const { threadId } = await say("mentor", on(milestone));
    const ask = { organization: slug, goalId: other.id };
    const form = { ...ask, id: randomUUID(), body: "Hello" };
    const caller = as("owner");
    await expect(caller.post({ ...form, target: on(milestone) })).rejects.toEqual(
      refusal("notFound"),
    );
    await expect(caller.post({ ...form, target: { threadId } })).rejects.toEqual(
      refusal("notFound"),
    );
    await expect(caller.resolve({ ...ask, threadId })).rejects.toEqual(refusal("notFound"));
    expect((await caller.threads({ ...ask, nodeId: milestone })).threads).toEqual([]);
  });

  it("is no reply: it opens no thread of its own", async () => {
    const { threadId } = await say("mentor", on(milestone));
    const { id } = await say("owner", { threadId });
    for (const actor of ["mentor", "owner"] as const) {
      const ask = { organization: actors.slug, goalId, threadId: id };
      await expect(say(actor, { threadId: id })).rejects.toEqual(refusal("notFound"));
      await expect(as(actor).resolve(ask)).rejects.toEqual(refusal("notFound"));
      await expect(as(actor).reopen(ask)).rejects.toEqual(refusal("notFound"));
    }
  });
});

describe("a thread", () => {
  it("is resolved and opened again by the owner or who began it, and by nobody else", async () => {
    const node = await newNode();
    const { threadId } = await say("mentor", on(node));
    const ask = { organization: actors.slug, goalId, threadId };
    await expect(as("directManager").resolve(ask)).rejects.toEqual(refusal("forbidden"));
    const first = await as("owner").resolve(ask);
    expect(first.resolved?.byName).toBe("owner");
    expect(await as("mentor").resolve(ask)).toEqual(first);
    expect((await threads("teammate", node)).threads[0]?.resolved).toEqual(first.resolved);
    expect(await as("mentor").reopen(ask)).toEqual({ resolved: null });
    expect(await as("owner").reopen(ask)).toEqual({ resolved: null });
    expect((await threads("teammate", node)).threads[0]?.resolved).toBeNull();
    const [, resolved, reopened, ...more] = await activities(node);
    expect(resolved).toMatchObject({
      kind: "thread.resolved",
      actorId: actors.owner.memberId,
      subjectId: actors.actors.mentor.memberId,
      detail: { threadId },
    });
    expect(reopened).toMatchObject({ kind: "thread.reopened", subjectId: null });
    expect(more).toEqual([]);
  });
});

describe("input that is no comment", () => {
  it.each([
    ["empty", "   \n "],
    ["too long", "a".repeat(5_001)],
    ["with control characters", "a\u0000b"],
    ["with nothing to see", "\u202E\u200B\u2800"],
  ])("is refused: %s", async (_, body) => {
    await expect(say("owner", on(milestone), body)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is refused where it wants to be a thread and a reply at once", async () => {
    const { threadId } = await say("mentor", on(milestone));
    const target = { ...on(milestone), threadId };
    await expect(say("owner", target)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("takes out what would reorder the page", async () => {
    const node = await newNode();
    await say("owner", on(node), "a\u202Eb");
    expect((await threads("owner", node)).threads[0]?.comments[0]?.html).toBe("<p>ab</p>");
  });

  it("keeps right-to-left scripts, emoji and HTML as the text they are", async () => {
    const node = await newNode();
    await say("owner", on(node), "שלום 👩‍🚀 <b>&</b>");
    const { threads: seen } = await threads("owner", node);
    expect(seen[0]?.comments[0]?.html).toBe("<p>שלום 👩‍🚀 &lt;b>&amp;&lt;/b></p>");
  });
});

describe("what it costs", () => {
  it("posts and records in one statement", async () => {
    const node = await newNode();
    const { sent, control } = await statementsOf(database, () => say("mentor", on(null)));
    // The three statements are the tenant session, which also counts the call, the gate, and the comment with its
    // event.
    expect(sent).toHaveLength(3);
    expect(control).toHaveLength(2);
    const { threadId } = await say("mentor", on(node));
    const reply = await statementsOf(database, () => say("owner", { threadId }));
    expect(reply.sent).toHaveLength(3);
  });

  it("reads a page in three statements, however much was said", async () => {
    const node = await newNode();
    const { threadId } = await say("mentor", on(node));
    const few = await statementsOf(database, () => threads("owner", node));
    for (let index = 0; index < 20; index++)
      await say(index % 2 ? "teammate" : "orgAdmin", index % 3 ? { threadId } : on(node));
    const many = await statementsOf(database, () => threads("owner", node));
    expect(few.sent).toHaveLength(2 + 3);
    expect(many.sent).toEqual(few.sent);
  });
});
