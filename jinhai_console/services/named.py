"""Entries of the station's lists by what a person calls them: code, name, or path."""

from jinhai_console.domain.classification import Category, path_of, with_descendants
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.lists import Lists


def categories_called(lists: Lists, text: str) -> tuple[Category, ...]:
    """The categories of this code, name, or path (`刑事类警情/盗窃`).

    A name may stand in several branches: then all of them are meant. Names may hold a `/`.
    """
    wanted = text.strip()
    categories = lists.categories.values()
    for each in categories:
        if each.code == wanted:
            return (each,)
    found = [each for each in categories if each.name.strip() == wanted]
    if not found and "/" in wanted:
        path = _close(wanted)
        found = [each for each in categories if path in _paths_to(lists, each)]
    if not found:
        raise Refusal(f"没有“{wanted}”这个警情类别；请用派出所资料里的名称或编码")
    return tuple(found)


def category_ids_called(lists: Lists, text: str) -> frozenset[int]:
    """The ids of `categories_called` and of everything below them."""
    found: frozenset[int] = frozenset()
    for each in categories_called(lists, text):
        found |= with_descendants(lists.categories, each.id)
    return found


def community_id_called(lists: Lists, text: str) -> int:
    """The community of this name or code."""
    wanted = text.strip()
    for each in lists.communities.values():
        if wanted and wanted in (each.name, each.code):
            return each.id
    raise Refusal(f"没有“{wanted}”这个社区；请用派出所资料里的名称")


def _paths_to(lists: Lists, category: Category) -> set[str]:
    """The paths that end at the category, whatever they begin with."""
    names = [each.name for each in path_of(lists.categories, category.id)]
    return {_close("/".join(names[begin:])) for begin in range(len(names))}


def _close(path: str) -> str:
    """Without space around the strokes."""
    return "/".join(part.strip() for part in path.split("/"))
