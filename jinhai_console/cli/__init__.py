"""The command line: the same services as the window, for scripts and a machine without a screen."""

import os
import sys
from collections.abc import Sequence
from importlib import import_module

from jinhai_console.cli.fault import write_fault
from jinhai_console.cli.parser import build_parser
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refusal
from jinhai_console.settings import SettingsError, load_settings


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out one command line. 0: done; 1: refused, or something found wrong; 2: usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    options = build_parser().parse_args(words)
    speech = Speech(as_json=getattr(options, "json", False))
    try:
        settings = load_settings()
        module, _, name = options.run.partition(":")
        run = getattr(import_module(f"jinhai_console.cli.{module}"), name)
        result = run(options, settings, speech)
        return int(result or 0)
    except (Refusal, Stopped, SettingsError) as refusal:
        speech.refuse(str(refusal))
        return 1
    except BrokenPipeError:  # the reader of our output went away: nothing more to say
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as fault:
        what = f"{fault.strerror or fault}（{fault.filename}）" if fault.filename else str(fault)
        speech.refuse(f"读写失败：{what}；请检查路径、权限和磁盘空间")
        return 1
    except UnicodeEncodeError:  # a word of the command line that is not text in this locale
        speech.refuse("命令里有不能识别的字符；请用 UTF-8 的终端，或改写这个词")
        return 1
    except Exception:  # noqa: BLE001 — ours: a sentence for the person, the trace for the log
        where = write_fault()
        speech.refuse(f"程序出错，没有做完；请把 {where} 交给维护人员")
        return 1
    except KeyboardInterrupt:
        speech.refuse("已中断")
        return 130
