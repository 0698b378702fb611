"""A GeoJSON file from the disk; its content is `domain.analysis.boundary_file`'s affair."""

from pathlib import Path

from jinhai_console.domain.outcome import Refusal


def read_boundary_file(path: Path) -> bytes:
    """Its bytes. Raises Refusal where it cannot be opened or is too large."""
    from jinhai_console.domain.analysis.boundary_file import MOST_BYTES

    try:
        if path.stat().st_size > MOST_BYTES:
            size = f"{MOST_BYTES // 1_000_000} MB"
            raise Refusal(f"{path.name} 超过 {size}，请先在制图软件里简化边界")
        return path.read_bytes()
    except FileNotFoundError:
        raise Refusal(f"找不到文件 {path}，请检查路径") from None
    except OSError as fault:
        raise Refusal(f"打不开 {path}：{fault.strerror}，请检查路径和权限") from None
