"""Who asks shows in what stands before whom."""

from bot.reading.people.label_forms import FORMS, find_candidates
from bot.reading.talk.places import find_places
from bot.reading.talk.roles import Role
from bot.reading.text.layout import lay_out


def test_labels_are_counted_by_what_follows_them() -> None:
    layout = lay_out("小尺：好？\n沈知远：好。\n小尺：真的？\n沈知远：真的。\n记者：是吗？\n沈知远：是。")
    roles = {"沈知远": Role.SPEAKER, "记者": Role.ASKER}
    candidates = find_candidates(layout, FORMS[0])
    places = find_places(layout, candidates, {i: roles.get(c.words) for i, c in candidates.items()})
    assert (places.asking["小尺"], places.asking["沈知远"]) == (2, 0)
    assert places.asked == {"小尺", "记者"}
    assert places.official == 1
