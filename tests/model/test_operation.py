"""The inverse of an operation takes it back, and its inverse does it again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fact_desk.model.operation import Change, Entity, Fields, Operation, Stamp

FIELDS = st.dictionaries(st.sampled_from(["note", "status"]), st.integers(0, 3), min_size=1)
CHANGES = st.lists(
    st.builds(
        Change,
        st.sampled_from(Entity),
        st.sampled_from("ab"),
        st.none() | FIELDS,
        st.none() | FIELDS,
    ),
    max_size=5,
).map(tuple)

STAMP = Stamp("1", "2025-02-13T10:00:00.000Z", "Ida")


@given(CHANGES)
def test_the_inverse_of_the_inverse_is_the_operation(changes: tuple[Change, ...]) -> None:
    operation = Operation(STAMP, "annotate", "a", changes)
    taken_back = operation.inverse(STAMP, "undo", "1")
    assert taken_back.reverses == "1"
    assert taken_back.inverse(STAMP, "annotate", "").changes == changes
    assert [change.before for change in taken_back.changes] == [
        change.after for change in reversed(changes)
    ]


def test_touched_names_the_things_of_one_kind_in_order() -> None:
    fields: Fields = {"note": "x"}
    changes = (
        Change(Entity.ANNOTATION, "b", None, fields),
        Change(Entity.FLAG, "f", fields, None),
        Change(Entity.ANNOTATION, "a", fields, fields),
    )
    operation = Operation(STAMP, "annotate", "a", changes)
    assert operation.touched(Entity.ANNOTATION) == ("b", "a")
    assert operation.touched(Entity.DRAFT) == ()
