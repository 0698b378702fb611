"""A QR code as an SVG picture, so that paper can be held against the database."""

import io


def qr_svg(text: str) -> str:
    """The code of `text` with a quiet zone, or an empty string where there is no text."""
    if not text:
        return ""
    import segno  # late: only paper needs it

    drawn = io.BytesIO()
    segno.make_qr(text, error="m").save(drawn, kind="svg", border=2, xmldecl=False)
    return drawn.getvalue().decode()


def qr_matrix(text: str) -> list[list[bool]]:
    """The code's modules, dark ones true, without a quiet zone; none where no text is."""
    if not text:
        return []
    import segno

    return [[bool(each) for each in row] for row in segno.make_qr(text, error="m").matrix]
