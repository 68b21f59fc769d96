-- What has happened is typed: each kind of event carries what its schema says. What older rows lack is taken from what they
-- are about: the demo wrote less than the application did, and the application less than it does.
-- Row-level security binds the owner of the tables as well, who would see no row here: it is lifted meanwhile.
DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['activities', 'comments', 'completions', 'goals', 'invitations', 'members', 'mentorships', 'nodes'] LOOP
    EXECUTE format('ALTER TABLE %I NO FORCE ROW LEVEL SECURITY', named);
  END LOOP;
END $$;

UPDATE activities a SET detail = jsonb_build_object('statement', g.statement, 'targetDate', g.target_date) || a.detail
FROM goals g
WHERE a.kind = 'goal.created' AND g.organization_id = a.organization_id AND g.id = a.goal_id
  AND NOT a.detail ?& ARRAY['statement', 'targetDate'];

UPDATE activities SET detail = detail || jsonb_build_object(
  'audiences', to_jsonb(string_to_array(detail->>'audiences', ' ')),
  'before', to_jsonb(string_to_array(detail->>'before', ' ')))
WHERE kind = 'goal.shared' AND jsonb_typeof(detail->'audiences') = 'string';

UPDATE activities SET detail = detail || '{"madeMilestoneId": null}'
WHERE kind = 'node.added' AND NOT detail ? 'madeMilestoneId';

UPDATE activities a SET detail = jsonb_build_object('title', n.title, 'completedOn', coalesce(
  (SELECT c.completed_on FROM completions c WHERE c.organization_id = n.organization_id AND c.node_id = n.id),
  a.created_at::date)) || a.detail
FROM nodes n
WHERE a.kind = 'node.completed' AND NOT a.detail ?& ARRAY['title', 'completedOn']
  AND n.organization_id = a.organization_id AND n.id = a.node_id;

UPDATE activities a SET detail = jsonb_build_object('commentId', c.id)
FROM comments c
WHERE a.kind = 'comment.posted' AND NOT a.detail ? 'commentId'
  AND c.organization_id = a.organization_id AND c.goal_id = a.goal_id AND c.author_id = a.actor_id
  AND c.created_at = a.created_at;

UPDATE activities a SET detail = a.detail || jsonb_build_object('invitationId', (
  SELECT i.id FROM invitations i
  WHERE i.organization_id = a.organization_id AND i.member_id = a.subject_id
  ORDER BY abs(extract(epoch FROM i.created_at - a.created_at)) LIMIT 1))
WHERE a.kind = 'member.invited' AND NOT a.detail ? 'invitationId';

UPDATE activities a SET detail = jsonb_build_object('managerId', m.manager_id)
FROM members m
WHERE a.kind = 'member.managerChanged' AND NOT a.detail ? 'managerId'
  AND m.organization_id = a.organization_id AND m.id = a.subject_id;

UPDATE activities a SET detail = a.detail || jsonb_build_object('mentorshipId', (
  SELECT ms.id FROM mentorships ms
  WHERE ms.organization_id = a.organization_id
    AND ((ms.mentor_id, ms.mentee_id) = (a.actor_id, a.subject_id)
      OR (ms.mentor_id, ms.mentee_id) = (a.subject_id, a.actor_id))
  ORDER BY ms.asked_at <= a.created_at DESC, abs(extract(epoch FROM a.created_at - CASE a.kind
    WHEN 'mentorship.accepted' THEN ms.accepted_at
    WHEN 'mentorship.ended' THEN ms.ended_at
    ELSE ms.asked_at END)) LIMIT 1))
WHERE a.kind LIKE 'mentorship.%' AND NOT a.detail ? 'mentorshipId';

DO $$
DECLARE named text;
BEGIN
  FOREACH named IN ARRAY ARRAY['activities', 'comments', 'completions', 'goals', 'invitations', 'members', 'mentorships', 'nodes'] LOOP
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', named);
  END LOOP;
END $$;
