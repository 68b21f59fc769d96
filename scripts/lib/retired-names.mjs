// @ts-check

/**
 * Parts of names that had several meanings, or none in general use, each with what to write instead.
 *
 * @typedef {object} RetiredName
 * @property {string} instead
 * @property {RegExp} [names] names in which it is right
 * @property {RegExp} [files] files in which it is right
 * @property {string} [because] why it is right there
 */

const language = /^src[/]domain[/]plan[/](dates|refine|sentence)[/]/;

/** By part, in small letters. @type {ReadonlyMap<string, RetiredName>} */
export const retiredNames = new Map([
  [
    "answer",
    {
      instead: "response, result",
      files: language,
      because: "a statement is read for the answers to the SMART questions",
    },
  ],
  ["answered", { instead: "accepted, responded", files: language, because: "as above" }],
  ["answers", { instead: "responses, results" }],
  ["around", { instead: "application, context" }],
  [
    "asked",
    {
      instead: "requested, request, called",
      names: /^(askedAt|askedBy|askedById|askedByViewer|mentorAsked)$|^asked_/,
      because: "a mentorship is asked for, and stored so",
    },
  ],
  ["asks", { instead: "expectations, requests" }],
  ["climbed", { instead: "done, reached" }],
  ["door", { instead: "tenant session, server" }],
  ["doors", { instead: "tenant sessions" }],
  [
    "draft",
    {
      instead: "a name of what it is: fields, shape, temporary file",
      files:
        /^((src[/]components|messages[/][^/]+)[/](comment|goal-tree|climb)|src[/]app[/]dev[/]gallery|e2e)\b/,
      because: "a draft is a text that somebody has begun and not sent",
    },
  ],
  [
    "drafts",
    {
      instead: "shapes, fields",
      files: /^(src[/]components[/]comment|e2e)[/]/,
      because: "as above",
    },
  ],
  [
    "enter",
    {
      instead: "open a tenant session",
      files: /^messages[/].*[/]keys[.]json$/,
      because: "a key is named so",
    },
  ],
  ["entered", { instead: "opened" }],
  ["exhibit", { instead: "specimen, gallery entry" }],
  ["exhibits", { instead: "specimens, gallery entries" }],
  ["feet", { instead: "entry rungs" }],
  ["foot", { instead: "current rung" }],
  ["founded", { instead: "created" }],
  ["founding", { instead: "new organization, create" }],
  ["foundings", { instead: "new organizations" }],
  ["glued", { instead: "joined" }],
  ["ground", { instead: "props, background" }],
  ["here", { instead: "shell, current" }],
  ["hurried", { instead: "urgent" }],
  ["keepable", { instead: "storable" }],
  ["kept", { instead: "stored, remaining, max…" }],
  ["knock", { instead: "attempt" }],
  ["knocks", { instead: "attempts" }],
  ["letgo", { instead: "release, pointerReleased" }],
  ["linger", { instead: "recentlyTicked" }],
  ["lingering", { instead: "recentlyTicked" }],
  ["look", { instead: "variant" }],
  [
    "met",
    {
      instead: "consented",
      files: /^src[/]domain[/]plan[/]coverage[/]/,
      because: "an expectation is met",
    },
  ],
  ["news", { instead: "outcome, event" }],
  [
    "over",
    {
      instead: "eyebrow, excess",
      names: /^(isOver|onDragOver|overWeekend|unitsOver)$/,
      because: "a limit is gone over; something is dragged over; over a weekend",
    },
  ],
  ["nasty", { instead: "hostile" }],
  ["patience", { instead: "timeout" }],
  ["place", { instead: "position, target, draft key, index, path" }],
  ["places", { instead: "cells, indexes, paths" }],
  ["rooms", { instead: "layers, folders" }],
  ["rope", { instead: "spine" }],
  ["ruling", { instead: "result" }],
  ["said", { instead: "output, comment, statedAt" }],
  ["settle", { instead: "resolve, run, finish" }],
  [
    "settled",
    {
      instead: "resolved, finished",
      names: /^onSettled$/,
      because: "TanStack Query's name",
    },
  ],
  ["spoken", { instead: "written" }],
  ["spot", { instead: "drop position, drop target" }],
  ["standing", { instead: "current rung, node facts, existing" }],
  ["stranger", { instead: "visitor, outsider, elsewhere" }],
  ["strangers", { instead: "visitors, others" }],
  ["surroundings", { instead: "application context, test servers" }],
  [
    "taking",
    {
      instead: "committing, pendingCommit",
      names: /^taking(Back|Ids)$/,
      files: /^scripts[/]lib[/]backup[/]/,
      because: "a backup or an id is taken, and an invitation taken back",
    },
  ],
  ["taut", { instead: "critical" }],
  ["told", { instead: "notified, payload" }],
  ["trust", { instead: "consent", names: /^TRUST_PROXY$/, because: "a setting for operators" }],
  ["trusts", { instead: "consents" }],
  ["turned", { instead: "reverted, undone" }],
  ["unkeepable", { instead: "unstorable" }],
  ["walking", { instead: "navigating" }],
  ["washes", { instead: "colour classes" }],
  ["way", { instead: "path, direction, method" }],
  ["ways", { instead: "methods, attempts" }],
  ["wording", { instead: "node fields" }],
  [
    "words",
    {
      instead: "texts, args, query",
      files: language,
      because: "what is read there are words",
    },
  ],
]);

/** Names in capitals that are prescribed by others. */
export const prescribedCapitals = /^(GET|POST)$/;

/** Those that mean nothing else in running text, so that documents do not use them either. */
export const retiredInDocuments =
  /\b(climbed|keepable|unkeepable|linger(s|ing)?|knocks?|nasty|patience|rope|surroundings|taut|wording)\b/gi;
