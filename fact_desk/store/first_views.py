"""The views that an editor may look at with other tools, as the first version has them."""

from __future__ import annotations

from collections.abc import Iterator

_FLAGS_BY_HAND = """
SELECT f.annotation, f.rule, f.severity, f.state, f.reason,
    coalesce(nullif(f.reason, ''), f.explanation) AS why
FROM flag f
"""

_FLAGS_BY_RULES = """
SELECT m.annotation, g.rule, g.severity, coalesce(r.state, 'open') AS state,
    coalesce(r.reason, '') AS reason, g.explanation AS why
FROM finding_mark m CROSS JOIN finding g ON g.nr = m.finding
LEFT JOIN ruling r ON r.article = g.article AND r.fingerprint = g.fingerprint
"""

# Not out of the view of both: SQLite would work the whole of it out for every annotation.
_FLAG_COLUMNS = f"""
    CASE WHEN EXISTS (
        {_FLAGS_BY_HAND} WHERE f.annotation = n.id
        AND f.state <> 'dismissed' AND f.severity <> 'info'
    ) OR EXISTS (
        {_FLAGS_BY_RULES} WHERE m.annotation = n.id
        AND coalesce(r.state, 'open') <> 'dismissed' AND g.severity <> 'info'
    ) THEN 'flagged' ELSE '' END AS flag,
    coalesce((
        SELECT group_concat(why, '; ') FROM (
            {_FLAGS_BY_HAND} WHERE f.annotation = n.id
            AND f.state <> 'dismissed' AND f.severity <> 'info'
            UNION ALL
            {_FLAGS_BY_RULES} WHERE m.annotation = n.id
            AND coalesce(r.state, 'open') <> 'dismissed' AND g.severity <> 'info'
        )
    ), '') AS flag_reason,"""

_VIEW = """
SELECT a.title AS article, d.number AS draft, n.exact AS {tag}, {details}
    n.status, n.correction, {flags} n.note, n.checked_by, n.checked_at,
    n.start, n."end", n.id
FROM annotation n JOIN draft d ON d.id = n.draft JOIN article a ON a.id = n.article
WHERE n.tag = '{tag}' AND a.shelf <> 'deleted'
ORDER BY a.title, d.number, n.start, n."end"
"""

_DETAILS = {
    "claim": "n.claimant,",
    "figure": "n.value, n.low, n.high, n.unit, n.approximation, n.kind,",
    "quote": "n.speaker, n.said_where, n.said_when,",
}


def views() -> Iterator[tuple[str, str]]:
    """The name of each view, with the question that it answers."""
    yield "flags", f"{_FLAGS_BY_HAND} UNION ALL {_FLAGS_BY_RULES}"
    for tag, details in _DETAILS.items():
        yield f"{tag}s", _VIEW.format(tag=tag, details=details, flags=_FLAG_COLUMNS)
