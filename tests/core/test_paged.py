"""A paged map is a dict, but that it never grows at a stroke."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frontload.core.paged import PAGE_BITS, Paged

NUMBERS = st.integers(0, 3 << PAGE_BITS)
DEEDS = st.lists(st.tuples(st.sampled_from(["put", "take"]), NUMBERS))


@given(DEEDS)
def test_it_holds_what_a_dict_would(deeds):
    """Whatever is put in and taken out."""
    paged, plain = Paged(), {}
    for place, (deed, number) in enumerate(deeds):
        if deed == "put":
            paged[number] = plain[number] = place
        else:
            assert paged.pop(number, None) == plain.pop(number, None)

    assert len(paged) == len(plain)
    assert dict(paged) == plain
    assert sorted(paged.values()) == sorted(plain.values())
    assert [paged.get(number, "none") for _, number in deeds] == [plain.get(number, "none") for _, number in deeds]
    assert all((number in paged) == (number in plain) for _, number in deeds)


def test_what_is_not_there_is_asked_for_in_vain():
    """As in a dict, also where there is no page for it, and for what is no number."""
    paged = Paged()
    paged[1] = "one"

    for missing in (2, 1 << PAGE_BITS):
        assert paged.get(missing) is None
        assert missing not in paged
        with pytest.raises(KeyError, match=f"^{missing}$"):
            paged[missing]
        with pytest.raises(KeyError, match=f"^{missing}$"):
            del paged[missing]
    assert "1" not in paged
    assert len(paged) == 1


def test_no_page_grows_beyond_its_size():
    """The whole is never built anew; an emptied page is gone."""
    paged = Paged()
    for number in range(5 << PAGE_BITS):
        paged[number] = number
    assert {len(page) for page in paged._pages.values()} == {1 << PAGE_BITS}

    for number in range(1 << PAGE_BITS):
        del paged[number]
    assert len(paged._pages) == 4
