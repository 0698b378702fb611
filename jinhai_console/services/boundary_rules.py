"""What an outline must be before it is saved."""

from jinhai_console.domain.outcome import Refusal


def tidy_boundary(text: str, name: str) -> str:
    """The outline as it is stored, empty for none; refused where it is no outline."""
    if not text:
        return ""
    # Only whoever saves one waits for shapely.
    from jinhai_console.domain.analysis.boundary import boundary_area, boundary_text

    try:
        return boundary_text(boundary_area(text))
    except ValueError as wrong:
        raise Refusal(f"“{name}”：{wrong}") from None
