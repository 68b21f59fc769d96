-- Counts one use of what is limited, inside the transaction of what it counts, and answers the seconds to wait: 0 while
-- fewer than `most` were counted within `seconds`. Rows are those of the library that counts everything else.
CREATE FUNCTION count_use(counted text, most int, seconds int, at timestamptz) RETURNS int LANGUAGE sql AS $$
  INSERT INTO rate_limits AS kept (key, points, expire)
  VALUES (counted, 1, (extract(epoch FROM at) * 1000)::bigint + seconds * 1000)
  ON CONFLICT (key) DO UPDATE SET
    points = CASE WHEN kept.expire <= (extract(epoch FROM at) * 1000)::bigint THEN 1 ELSE kept.points + 1 END,
    expire = CASE WHEN kept.expire <= (extract(epoch FROM at) * 1000)::bigint THEN excluded.expire ELSE kept.expire END
  RETURNING CASE WHEN points <= most THEN 0
    ELSE greatest(1, ceil((expire - (extract(epoch FROM at) * 1000)::bigint) / 1000.0))::int END
$$;
